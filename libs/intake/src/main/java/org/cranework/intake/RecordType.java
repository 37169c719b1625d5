package org.cranework.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** What plugs in: a kind of record, how its rows are read and how they land. A bean of the service. */
public interface RecordType {

    /** Names it in runs; never changed. */
    String name();

    /** What its sheets are called in the ids of operations, as in {@code Feed}. */
    String noun();

    /** The id of an operation on its sheets, as in {@code readFeedFindings}. */
    default String operation(String verb, String part) {
        return verb + noun() + part;
    }

    /** Whether a sheet goes no further than its difference until a second person approves of it. */
    default boolean needsApproval() {
        return false;
    }

    /** What is asked of rows in SQL, one after the other, before they are compared. */
    default List<Check> checks() {
        return List.of();
    }

    /** The columns of its sheets. */
    List<Column> columns();

    /** The columns of its staging, after {@code row}. Among them the target's key, its label and {@code digest}. */
    List<StagingColumn> staging();

    /** The column whose cell a duplicate is reported at. */
    String keyColumn();

    /** Where rows land. */
    Target target();

    /** The reader of one run's rows. */
    RowReader reader(Run run);

    /**
     * Writes a chunk, its events, its facts, in the connection's transaction. Only rows whose digest differs are written.
     *
     * @return what was written; its row is the chunk's last
     */
    Run.Applied apply(Connection connection, Chunk chunk) throws SQLException;

    /**
     * Withdraws what the whole sheet no longer lists, with events and facts, in the connection's transaction. Never asked of a type
     * whose sheets take nothing away.
     *
     * @return how many
     */
    default int withdraw(Connection connection, Chunk wholeSheet) throws SQLException {
        throw new UnsupportedOperationException(name() + " takes nothing away");
    }

    /** Called after each commit that may have written events. */
    default void committed() {}
}
