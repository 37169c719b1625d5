package org.cranework.web.action;

import java.util.Objects;

/**
 * A transition the caller may ask for now.
 *
 * @param action its name in the contract
 * @param method the HTTP method
 * @param href where to send it
 * @param label what a button would say, in the caller's language
 */
public record AllowedAction(String action, String method, String href, String label) {

    public AllowedAction {
        Objects.requireNonNull(action, "action must not be null");
        Objects.requireNonNull(method, "method must not be null");
        Objects.requireNonNull(href, "href must not be null");
        Objects.requireNonNull(label, "label must not be null");
    }
}
