package org.cranework.intake;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * A column of a sheet, wherever it stands and whichever of its names heads it.
 *
 * @param key names it in code and contract, and is its English header
 * @param chinese its Chinese header
 * @param aliases further headers that are understood
 * @param required whether a sheet without it cannot be read
 * @param mask how its values are shown in findings
 */
public record Column(String key, String chinese, List<String> aliases, boolean required, UnaryOperator<String> mask) {

    public Column {
        Objects.requireNonNull(key, "key must not be null");
        Objects.requireNonNull(chinese, "chinese must not be null");
        Objects.requireNonNull(mask, "mask must not be null");
        aliases = List.copyOf(aliases);
    }

    /** A column that every sheet has. */
    public static Column required(String key, String chinese, UnaryOperator<String> mask, String... aliases) {
        return new Column(key, chinese, List.of(aliases), true, mask);
    }

    /** A column that a sheet may leave out. */
    public static Column optional(String key, String chinese, UnaryOperator<String> mask, String... aliases) {
        return new Column(key, chinese, List.of(aliases), false, mask);
    }
}
