package org.cranework.web.message;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts with {@code {name}} in them. Not {@link java.text.MessageFormat}: its numbered arguments and its apostrophes are what
 * translators break.
 */
final class Template {

    private static final Pattern NAME = Pattern.compile("\\{([a-zA-Z][a-zA-Z0-9]*)}");

    private Template() {}

    static String fill(String pattern, Map<String, ?> arguments) {
        return NAME.matcher(pattern).replaceAll(match -> {
            Object value = arguments.get(match.group(1));
            return Matcher.quoteReplacement(value == null ? "" : value.toString());
        });
    }
}
