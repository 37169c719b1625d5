package org.cranework.web.action;

import jakarta.enterprise.context.ApplicationScoped;

import org.cranework.web.message.CallerLanguage;
import org.cranework.web.message.Messages;

/** Makes actions with a label in the caller's language, from the key {@code action.<action>}. */
@ApplicationScoped
public class Actions {

    private final Messages messages;
    private final CallerLanguage language;

    public Actions(Messages messages, CallerLanguage language) {
        this.messages = messages;
        this.language = language;
    }

    /** A POST to {@code href}, as transitions are. */
    public AllowedAction post(String action, String href) {
        return of(action, "POST", href);
    }

    /** An action with any method. */
    public AllowedAction of(String action, String method, String href) {
        return new AllowedAction(action, method, href, messages.text(language.locale(), "action." + action));
    }
}
