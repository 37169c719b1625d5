package org.cranework.eventing.operation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/**
 * The service's side of the table of requests.
 */
final class EventRequests {

    private EventRequests() {}

    /**
     * A request not yet finished.
     *
     * @param progress the last aggregate republished, or the one whose dead event was given up; null at the start
     */
    record Open(UUID id, String operation, String target, UUID aggregateId, UUID progress) {}

    /** The oldest open request whose row no other instance holds, held until the transaction ends. */
    static Optional<Open> next(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("""
                SELECT id, operation, target, aggregate_id, progress FROM event_request
                 WHERE finished_at IS NULL ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED""");
                var result = statement.executeQuery()) {
            return result.next()
                    ? Optional.of(new Open(result.getObject(1, UUID.class), result.getString(2), result.getString(3),
                            result.getObject(4, UUID.class), result.getObject(5, UUID.class)))
                    : Optional.empty();
        }
    }

    static void advance(Connection connection, Open request, int affected, UUID progress) throws SQLException {
        try (var statement = connection
                .prepareStatement(
                        "UPDATE event_request SET affected = affected + ?, progress = ? WHERE id = ? AND finished_at IS NULL")) {
            statement.setInt(1, affected);
            statement.setObject(2, progress);
            statement.setObject(3, request.id());
            statement.executeUpdate();
        }
    }

    /** Ends it, unless another instance that worked on it has. */
    static boolean finish(Connection connection, Open request, String outcome) throws SQLException {
        try (var statement = connection
                .prepareStatement(
                        "UPDATE event_request SET outcome = ?, finished_at = now() WHERE id = ? AND finished_at IS NULL")) {
            statement.setString(1, outcome);
            statement.setObject(2, request.id());
            return statement.executeUpdate() == 1;
        }
    }
}
