package org.cranework.eventing.inbox;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Runs work in a database transaction of its own.
 */
public interface Transactions {

    /** Commits what the work did and returns its result; rolls back and throws when it throws. */
    <T> T call(Work<T> work) throws SQLException;

    /**
     * What happens in the transaction.
     */
    @FunctionalInterface
    interface Work<T> {

        /** Works on the transaction's connection, which it must not close. */
        T on(Connection connection) throws SQLException;
    }
}
