package org.cranework.eventing.inbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.cranework.eventing.ReceivedEvent;

/**
 * Dead events and what waits behind them.
 */
final class ParkedEvents {

    private ParkedEvents() {}

    /**
     * The event at the head of an aggregate's queue.
     *
     * @param reason why it is dead; null if it was only waiting
     */
    record Head(long position, ReceivedEvent event, String reason) {}

    /** Those of the events' aggregates that have a dead event. */
    static Set<UUID> blocked(Connection connection, String consumer, List<ReceivedEvent> events) throws SQLException {
        var aggregates = new HashSet<UUID>();
        try (var statement = connection.prepareStatement(
                """
                SELECT DISTINCT aggregate_id FROM parked_event WHERE consumer = ? AND aggregate_id = ANY (?)""")) {
            statement.setString(1, consumer);
            statement.setArray(2,
                    connection.createArrayOf("uuid", events.stream().map(ReceivedEvent::aggregateId).distinct().toArray()));
            try (var result = statement.executeQuery()) {
                while (result.next()) {
                    aggregates.add(result.getObject(1, UUID.class));
                }
            }
        }
        return aggregates;
    }

    /** Aggregates that have a dead event, oldest first. */
    static List<UUID> blocked(Connection connection, String consumer) throws SQLException {
        var aggregates = new ArrayList<UUID>();
        try (var statement = connection.prepareStatement("""
                SELECT aggregate_id FROM parked_event WHERE consumer = ? GROUP BY aggregate_id ORDER BY min(position)""")) {
            statement.setString(1, consumer);
            try (var result = statement.executeQuery()) {
                while (result.next()) {
                    aggregates.add(result.getObject(1, UUID.class));
                }
            }
        }
        return aggregates;
    }

    /** Parks the events in order; the reason is null for those that only wait. */
    static void park(Connection connection, String consumer, List<ReceivedEvent> events, String reason) throws SQLException {
        try (var statement = connection.prepareStatement("""
                INSERT INTO parked_event (consumer, topic, aggregate_id, aggregate_version, event_id, type, time, historical,
                                          traceparent, payload, reason)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            for (var event : events) {
                bind(statement, consumer, event, reason);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    static Optional<Head> head(Connection connection, String consumer, UUID aggregateId) throws SQLException {
        try (var statement = connection.prepareStatement("""
                SELECT * FROM parked_event WHERE consumer = ? AND aggregate_id = ? ORDER BY position LIMIT 1""")) {
            statement.setString(1, consumer);
            statement.setObject(2, aggregateId);
            try (var result = statement.executeQuery()) {
                return result.next() ? Optional.of(read(result)) : Optional.empty();
            }
        }
    }

    static void remove(Connection connection, Head head) throws SQLException {
        try (var statement = connection.prepareStatement("DELETE FROM parked_event WHERE position = ?")) {
            statement.setLong(1, head.position());
            statement.executeUpdate();
        }
    }

    static void stillDead(Connection connection, Head head, String reason) throws SQLException {
        try (var statement = connection
                .prepareStatement("UPDATE parked_event SET reason = ?, replays = replays + 1 WHERE position = ?")) {
            statement.setString(1, reason);
            statement.setLong(2, head.position());
            statement.executeUpdate();
        }
    }

    private static void bind(PreparedStatement statement, String consumer, ReceivedEvent event, String reason)
            throws SQLException {
        statement.setString(1, consumer);
        statement.setString(2, event.topic());
        statement.setObject(3, event.aggregateId());
        statement.setLong(4, event.aggregateVersion());
        statement.setObject(5, event.id());
        statement.setString(6, event.type());
        statement.setObject(7, event.time().atOffset(ZoneOffset.UTC));
        statement.setBoolean(8, event.historical());
        statement.setString(9, event.traceparent());
        statement.setBytes(10, event.data());
        statement.setString(11, reason);
    }

    private static Head read(ResultSet result) throws SQLException {
        var event = new ReceivedEvent(result.getObject("event_id", UUID.class), result.getString("topic"),
                result.getString("type"), result.getObject("aggregate_id", UUID.class), result.getLong("aggregate_version"),
                result.getObject("time", OffsetDateTime.class).toInstant(), result.getBoolean("historical"),
                result.getBytes("payload"), result.getString("traceparent"));
        return new Head(result.getLong("position"), event, result.getString("reason"));
    }
}
