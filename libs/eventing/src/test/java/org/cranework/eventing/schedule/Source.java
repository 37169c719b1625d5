package org.cranework.eventing.schedule;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.cranework.eventing.TestDatabase;

/** The business side, writing as a feed does: one statement raises the versions of many rows and appends an event for each. */
final class Source {

    static final String TABLE = "CREATE TABLE source (id uuid PRIMARY KEY, version bigint NOT NULL)";

    private Source() {}

    static void write(Connection connection, String topic, Collection<UUID> aggregates) throws SQLException {
        try (var statement = connection.prepareStatement(
                """
                WITH written AS (
                    INSERT INTO source AS s (id, version) SELECT a, 0 FROM unnest(?::uuid[]) AS c (a) ORDER BY a
                        ON CONFLICT (id) DO UPDATE SET version = s.version + 1 RETURNING id, version)
                INSERT INTO outbox (id, aggregatetype, aggregateid, type, aggregateversion, time, payload)
                SELECT uuidv7(), ?, id, 'test.happened.v1', version, now(), convert_to('v' || version, 'UTF8') FROM written""")) {
            statement.setArray(1, connection.createArrayOf("uuid", aggregates.toArray()));
            statement.setString(2, topic);
            statement.executeUpdate();
        }
    }

    /** What was committed: the last version of each. */
    static Map<UUID, Long> versions(TestDatabase database, Collection<UUID> aggregates) throws SQLException {
        Map<UUID, Long> versions = new HashMap<>();
        try (var connection = database.connect();
                var statement = connection.prepareStatement("SELECT id, version FROM source WHERE id = ANY (?)")) {
            statement.setArray(1, connection.createArrayOf("uuid", aggregates.toArray()));
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    versions.put(row.getObject(1, UUID.class), row.getLong(2));
                }
            }
        }
        return versions;
    }
}
