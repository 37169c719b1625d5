package org.cranework.intake;

import java.util.List;
import java.util.Objects;

/**
 * What is fixed of a kind of record.
 *
 * @param name names it in runs; never changed
 * @param noun what its sheets are called in the ids of operations, as in {@code Feed}
 * @param columns the columns of its sheets
 * @param keyColumn the one whose cell a duplicate is reported at
 * @param staging the columns of its staging, after {@code row}; among them the target's key, its label and {@code digest}
 * @param target where rows land
 * @param checks what is asked of rows in SQL, one after the other, before they are compared
 * @param needsApproval whether a sheet goes no further than its difference until a second person approves of it
 */
public record RecordShape(String name, String noun, List<Column> columns, String keyColumn, List<StagingColumn> staging,
        Target target, List<Check> checks, boolean needsApproval) {

    public RecordShape {
        Objects.requireNonNull(name, "name must not be null");
        Objects.requireNonNull(noun, "noun must not be null");
        Objects.requireNonNull(keyColumn, "keyColumn must not be null");
        Objects.requireNonNull(target, "target must not be null");
        columns = List.copyOf(columns);
        staging = List.copyOf(staging);
        checks = List.copyOf(checks);
    }

    /** The id of an operation on its sheets, as in {@code readFeedFindings}. */
    public String operation(String verb, String part) {
        return verb + noun + part;
    }
}
