package org.cranework.eventing.inbox;

import java.sql.SQLException;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * The container's transactions, so that an effect may also use repositories and the outbox.
 */
@ApplicationScoped
class JtaTransactions implements Transactions {

    private static final int SECONDS = 60;

    private final DataSource database;

    JtaTransactions(DataSource database) {
        this.database = database;
    }

    @Override
    public <T> T call(Work<T> work) throws SQLException {
        return QuarkusTransaction.requiringNew().timeout(SECONDS).call(() -> {
            try (var connection = database.getConnection()) {
                return work.on(connection);
            }
        });
    }
}
