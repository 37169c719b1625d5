package org.cranework.contracts;

import java.util.List;

/**
 * A path with named places in it.
 *
 * @param text as in the contract
 * @param segments what stands between the slashes
 */
public record PathTemplate(String text, List<String> segments) {

    public PathTemplate {
        segments = List.copyOf(segments);
    }

    /** Reads {@code /a/{b}/c}. */
    public static PathTemplate of(String text) {
        return new PathTemplate(text, List.of(text.substring(1).split("/", -1)));
    }

    /** Says whether a path is one of these; no place is empty. */
    public boolean matches(String path) {
        String[] given = path.startsWith("/") ? path.substring(1).split("/", -1) : new String[0];
        if (given.length != segments.size()) {
            return false;
        }
        for (int i = 0; i < given.length; i++) {
            if (isPlace(segments.get(i)) ? given[i].isEmpty() : !segments.get(i).equals(given[i])) {
                return false;
            }
        }
        return true;
    }

    /** Says whether a segment stands for any value. */
    public static boolean isPlace(String segment) {
        return segment.startsWith("{");
    }

    /** The same path with all places named alike: two that are equal take the same requests. */
    public String shape() {
        return text.replaceAll("\\{[^}]*}", "{}");
    }

    @Override
    public String toString() {
        return text;
    }
}
