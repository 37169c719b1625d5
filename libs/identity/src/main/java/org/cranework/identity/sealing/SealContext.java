package org.cranework.identity.sealing;

import java.util.Objects;

/**
 * Where a sealed value belongs. It is authenticated with the value, so that one column's values cannot be passed off as
 * another's. The row is left out on purpose: values are sealed on the stream, before the row that gets them exists.
 *
 * @param column
 *            table and column, as in {@code person.subject}
 */
public record SealContext(String column) {
    public SealContext {
        Objects.requireNonNull(column, "column must not be null");
    }
}
