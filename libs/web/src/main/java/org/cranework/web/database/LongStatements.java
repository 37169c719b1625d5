package org.cranework.web.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * Work whose single statements may rightly take longer than any request waits: a comparison of a million rows, a recount. A
 * connection otherwise gives a silent database up after twenty seconds, long before such a statement is done.
 */
public final class LongStatements {

    /** Bounded too: a database that fell silent would be waited for without end. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private LongStatements() {}

    /** The work. */
    @FunctionalInterface
    public interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Does the work on a patient connection, and leaves it as impatient as before. */
    public static <T> T allow(Connection connection, Work<T> work) throws SQLException {
        int before = connection.getNetworkTimeout();
        connection.setNetworkTimeout(Runnable::run, (int) LONGEST.toMillis());
        try {
            return work.on(connection);
        } finally {
            if (!connection.isClosed()) {
                connection.setNetworkTimeout(Runnable::run, before);
            }
        }
    }
}
