package org.cranework.eventing.inbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.cranework.eventing.ReceivedEvent;

/**
 * Which events a consumer has dealt with, in the transaction that deals with them.
 */
final class Inbox {

    private Inbox() {}

    /** Enters the events in one statement and returns the ids that were not there; a repetition within the list counts once. */
    static Set<UUID> enter(Connection connection, String consumer, List<ReceivedEvent> events) throws SQLException {
        var fresh = new HashSet<UUID>();
        try (var statement = connection.prepareStatement("""
                INSERT INTO inbox (consumer, event_id)
                SELECT ?, event_id FROM unnest(?::uuid[]) AS received(event_id)
                    ON CONFLICT DO NOTHING RETURNING event_id""")) {
            statement.setString(1, consumer);
            statement.setArray(2, connection.createArrayOf("uuid", events.stream().map(ReceivedEvent::id).toArray()));
            try (var result = statement.executeQuery()) {
                while (result.next()) {
                    fresh.add(result.getObject(1, UUID.class));
                }
            }
        }
        return fresh;
    }

    /** Batches of several partitions work side by side, but never beside a replay, which moves what they look at. */
    static void shareWithBatches(Connection connection, String consumer) throws SQLException {
        lock(connection, "SELECT pg_advisory_xact_lock_shared(hashtextextended('cranework.inbox.' || ?, 0))", consumer);
    }

    /** Waits for the batches at work and keeps others out until the transaction ends. */
    static void keepBatchesOut(Connection connection, String consumer) throws SQLException {
        lock(connection, "SELECT pg_advisory_xact_lock(hashtextextended('cranework.inbox.' || ?, 0))", consumer);
    }

    private static void lock(Connection connection, String sql, String consumer) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, consumer);
            statement.execute();
        }
    }
}
