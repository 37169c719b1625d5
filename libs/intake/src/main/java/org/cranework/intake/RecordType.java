package org.cranework.intake;

import java.sql.Connection;
import java.sql.SQLException;

/** What plugs in: a kind of record, how its rows are read and how they land. A bean of the service. */
public interface RecordType {

    /** What is fixed of it. */
    RecordShape shape();

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
        throw new UnsupportedOperationException(shape().name() + " takes nothing away");
    }

    /** Called after each commit that may have written events. */
    default void committed() {}
}
