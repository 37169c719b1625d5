package org.cranework.eventing.relay;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

import org.cranework.eventing.Event;
import org.cranework.eventing.Outbox;
import org.cranework.eventing.Traceparent;

/**
 * The outbox as a table of the service's own database.
 */
@ApplicationScoped
class TableOutbox implements Outbox {

    private final DataSource database;
    private final TransactionSynchronizationRegistry transactions;
    private final RelayService relay;

    TableOutbox(DataSource database, TransactionSynchronizationRegistry transactions, RelayService relay) {
        this.database = database;
        this.transactions = transactions;
        this.relay = relay;
    }

    @Override
    public void append(List<Event> events) {
        if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("An event is published by a transaction, and none is active");
        }
        if (events.isEmpty()) {
            return;
        }
        try (var connection = database.getConnection(); var statement = connection.prepareStatement("""
                INSERT INTO outbox (id, aggregatetype, aggregateid, type, aggregateversion, time, historical, traceparent, payload)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            var traceparent = Traceparent.current();
            for (var event : events) {
                bind(statement, event, traceparent);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("Could not write the outbox", e);
        }
        wake();
    }

    @Override
    public void wake() {
        if (transactions.getTransactionStatus() == Status.STATUS_ACTIVE) {
            transactions.registerInterposedSynchronization(new WakeAfterCommit(relay));
        } else {
            relay.wake();
        }
    }

    private static void bind(PreparedStatement statement, Event event, String traceparent) throws SQLException {
        statement.setObject(1, event.id());
        statement.setString(2, event.topic());
        statement.setObject(3, event.aggregateId());
        statement.setString(4, event.type());
        statement.setLong(5, event.aggregateVersion());
        statement.setObject(6, event.time().atOffset(ZoneOffset.UTC));
        statement.setBoolean(7, event.historical());
        statement.setString(8, traceparent);
        statement.setBytes(9, event.data());
    }

    private record WakeAfterCommit(RelayService relay) implements Synchronization {

        @Override
        public void beforeCompletion() {
            // The rows are not visible yet.
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                relay.wake();
            }
        }
    }
}
