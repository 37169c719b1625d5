package org.cranework.eventing.inbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;

import org.cranework.eventing.ReceivedEvent;

/**
 * Sends events that cannot be applied to {@code <topic>.dead.<service>}, through the outbox like every other event.
 */
final class DeadLetters {

    private final String suffix;

    DeadLetters(String service) {
        this.suffix = ".dead." + service;
    }

    void send(Connection connection, ReceivedEvent event, String reason) throws SQLException {
        try (var statement = connection.prepareStatement("""
                INSERT INTO outbox (id, aggregatetype, aggregateid, type, aggregateversion, time, historical, traceparent,
                                    reason, payload)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            statement.setObject(1, event.id());
            statement.setString(2, event.topic() + suffix);
            statement.setObject(3, event.aggregateId());
            statement.setString(4, event.type());
            statement.setLong(5, event.aggregateVersion());
            statement.setObject(6, event.time().atOffset(ZoneOffset.UTC));
            statement.setBoolean(7, event.historical());
            statement.setString(8, event.traceparent());
            statement.setString(9, reason);
            statement.setBytes(10, event.data());
            statement.executeUpdate();
        }
    }
}
