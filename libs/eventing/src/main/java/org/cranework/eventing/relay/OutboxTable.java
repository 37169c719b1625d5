package org.cranework.eventing.relay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.cranework.eventing.Event;

/**
 * The relay's three statements, in the transaction of one batch.
 *
 * <p>
 * Rows are always read from the beginning of the index and deleted one by one by their number. A "last number seen" would
 * skip the transaction that took an earlier number and commits later; deleting a range would delete it unsent.
 */
final class OutboxTable {

    /** One relay per database: the number is arbitrary and used for nothing else. */
    static final long LOCK = 0x0C7A_9E0B_0C5EL;

    private static final int MAX_BYTES = 8 * 1024 * 1024;
    private static final int FETCH = 250;

    private final Connection connection;

    OutboxTable(Connection connection) {
        this.connection = connection;
    }

    /**
     * Settles the session. The table is empty most of the time and then holds a hundred thousand rows, and its statistics
     * always tell of the other case: without other choices the plan is the index from its beginning.
     */
    static void prepare(Connection connection, Duration abandonedAfter) throws SQLException {
        connection.setAutoCommit(true);
        try (var statement = connection.createStatement()) {
            statement.execute("SET idle_in_transaction_session_timeout = " + abandonedAfter.toMillis());
            statement.execute("SET enable_seqscan = off");
            statement.execute("SET enable_bitmapscan = off");
            statement.execute("SET enable_sort = off");
        }
        connection.setAutoCommit(false);
    }

    /** Whether this transaction may empty the outbox; false while another relay does. */
    boolean claim() throws SQLException {
        try (var statement = connection.prepareStatement("SELECT pg_try_advisory_xact_lock(?)")) {
            statement.setLong(1, LOCK);
            try (var result = statement.executeQuery()) {
                result.next();
                return result.getBoolean(1);
            }
        }
    }

    /** The oldest rows, bounded by number and by bytes, so that large events cannot fill the heap. */
    List<OutboxRow> oldest(int limit) throws SQLException {
        var rows = new ArrayList<OutboxRow>();
        var bytes = 0;
        try (PreparedStatement statement = connection.prepareStatement("""
                SELECT seq, id, aggregatetype, aggregateid, type, aggregateversion, time, historical, traceparent, reason,
                       written_at, payload
                  FROM outbox ORDER BY seq LIMIT ?""")) {
            statement.setFetchSize(FETCH);
            statement.setInt(1, limit);
            try (var result = statement.executeQuery()) {
                while (bytes < MAX_BYTES && result.next()) {
                    var row = read(result);
                    rows.add(row);
                    bytes += row.event().data().length;
                }
            }
        }
        return rows;
    }

    void delete(List<OutboxRow> rows) throws SQLException {
        try (var statement = connection.prepareStatement("DELETE FROM outbox WHERE seq = ANY (?)")) {
            statement.setArray(1, connection.createArrayOf("bigint", rows.stream().map(OutboxRow::seq).toArray()));
            var deleted = statement.executeUpdate();
            if (deleted != rows.size()) {
                throw new SQLException("deleted " + deleted + " outbox rows of " + rows.size() + ": another hand is at work");
            }
        }
    }

    private static OutboxRow read(ResultSet result) throws SQLException {
        var event = new Event(result.getObject("id", UUID.class), result.getString("aggregatetype"), result.getString("type"),
                result.getObject("aggregateid", UUID.class), result.getLong("aggregateversion"),
                result.getObject("time", OffsetDateTime.class).toInstant(), result.getBoolean("historical"),
                result.getBytes("payload"));
        return new OutboxRow(result.getLong("seq"), event, result.getString("traceparent"), result.getString("reason"),
                result.getObject("written_at", OffsetDateTime.class).toInstant());
    }
}
