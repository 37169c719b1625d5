package org.cranework.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** What plugs in: a kind of record, how its rows are read and how they land. A bean of the service. */
public interface RecordType {

    /** Names it in runs; never changed. */
    String name();

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
     * Withdraws what the whole sheet no longer lists, with events and facts, in the connection's transaction.
     *
     * @return how many
     */
    int withdraw(Connection connection, Chunk wholeSheet) throws SQLException;

    /** Called after each commit that may have written events. */
    default void committed() {}
}
