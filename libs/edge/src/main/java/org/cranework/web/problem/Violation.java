package org.cranework.web.problem;

import java.util.Map;

import static java.util.Objects.requireNonNull;

/**
 * One broken rule: where, which, and the values its message names.
 *
 * @param pointer a JSON Pointer into the body ({@code /name/zh}; the empty string is the whole body), or for a parameter its
 *        place and name without a leading slash ({@code query/limit}, {@code header/If-Match})
 * @param code names the rule; its text is {@code violation.<code>} in the message bundles
 * @param arguments named values of the text; never personal data
 */
public record Violation(String pointer, String code, Map<String, ?> arguments) {

    public Violation {
        requireNonNull(pointer, "pointer must not be null");
        requireNonNull(code, "code must not be null");
        arguments = Map.copyOf(arguments);
    }
}
