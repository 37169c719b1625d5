package org.cranework.eventing;

import java.sql.SQLException;

import org.cranework.eventing.inbox.Transactions;

/**
 * Plain database transactions, each on a connection of its own.
 */
public record TestTransactions(TestDatabase database) implements Transactions {

    @Override
    public <T> T call(Work<T> work) throws SQLException {
        try (var connection = database.begin()) {
            var result = work.on(connection);
            connection.commit();
            return result;
        }
    }
}
