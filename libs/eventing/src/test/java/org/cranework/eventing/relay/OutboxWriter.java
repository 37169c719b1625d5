package org.cranework.eventing.relay;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/**
 * Outbox rows as a business transaction writes them.
 */
public final class OutboxWriter {

    private OutboxWriter() {}

    static void write(Connection connection, String topic, UUID aggregate, long version) throws SQLException {
        try (var statement = connection.prepareStatement("""
                INSERT INTO outbox (id, aggregatetype, aggregateid, type, aggregateversion, time, traceparent, payload)
                VALUES (uuidv7(), ?, ?, 'test.happened.v1', ?, '2018-09-01T00:00:00Z', ?, '{"n":1}')""")) {
            statement.setString(1, topic);
            statement.setObject(2, aggregate);
            statement.setLong(3, version);
            statement.setString(4, "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
            statement.executeUpdate();
        }
    }

    /** Versions {@code from} to {@code to} of each of a number of aggregates, interleaved. */
    public static void writeMany(Connection connection, String topic, int aggregates, int from, int to) throws SQLException {
        try (var statement = connection.prepareStatement("""
                INSERT INTO outbox (id, aggregatetype, aggregateid, type, aggregateversion, time, payload)
                SELECT uuidv7(), ?, ('00000000-0000-7000-8000-' || lpad(a::text, 12, '0'))::uuid, 'test.happened.v1', v,
                       now(), convert_to('{"n":1}', 'UTF8')
                  FROM generate_series(?, ?) v, generate_series(1, ?) a ORDER BY v, a""")) {
            statement.setString(1, topic);
            statement.setInt(2, from);
            statement.setInt(3, to);
            statement.setInt(4, aggregates);
            statement.executeUpdate();
        }
    }
}
