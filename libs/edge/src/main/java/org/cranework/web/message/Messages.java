package org.cranework.web.message;

import java.util.Locale;
import java.util.Map;

/** The texts of all modules on the class path. */
public interface Messages {

    /**
     * The text of a key in a language, with {@code {name}} replaced by the named arguments.
     *
     * @throws IllegalArgumentException if no module declares the key
     */
    String text(Locale locale, String key, Map<String, ?> arguments);

    /** The text of a key without arguments. */
    default String text(Locale locale, String key) {
        return text(locale, key, Map.of());
    }

    /** Says whether some module declares the key. */
    boolean has(String key);
}
