package org.cranework.eventing.operation;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The operator's side, over a plain connection to a service's database: reads what is dead, writes requests that the service
 * carries out within a second or two, reads what became of them.
 */
public final class EventOperations {

    private final Connection connection;

    /**
     * @param connection in auto-commit mode; stays open
     */
    public EventOperations(Connection connection) {
        this.connection = connection;
    }

    /**
     * What became of a request.
     *
     * @param outcome {@code done} or why it failed; null while the service is at it
     * @param affected how many events it applied or published so far
     */
    public record Progress(String outcome, long affected) {}

    /** The dead events of all consumers, oldest first. */
    public List<DeadEvent> dead() throws SQLException {
        var dead = new ArrayList<DeadEvent>();
        try (var statement = connection.prepareStatement("""
                SELECT d.*, (SELECT count(*) FROM parked_event w WHERE w.consumer = d.consumer
                                AND w.aggregate_id = d.aggregate_id AND w.position > d.position) AS waiting
                  FROM parked_event d WHERE d.reason IS NOT NULL ORDER BY d.position""");
                var result = statement.executeQuery()) {
            while (result.next()) {
                dead.add(read(result));
            }
        }
        return dead;
    }

    /** Asks for the parked events of a consumer to be applied: of one aggregate, or of all if null. */
    public UUID replay(String consumer, UUID aggregateId) throws SQLException {
        return request("replay", consumer, aggregateId);
    }

    /** Asks for the dead event of an aggregate to be given up, and those behind it to be applied. */
    public UUID discard(String consumer, UUID aggregateId) throws SQLException {
        return request("discard", consumer, aggregateId);
    }

    /** Asks for the current state of all aggregates of a topic to be published again. */
    public UUID republish(String aggregate) throws SQLException {
        return request("republish", aggregate, null);
    }

    /** Empty if there is no such request. */
    public Optional<Progress> progress(UUID request) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT outcome, affected FROM event_request WHERE id = ?")) {
            statement.setObject(1, request);
            try (var result = statement.executeQuery()) {
                return result.next() ? Optional.of(new Progress(result.getString(1), result.getLong(2))) : Optional.empty();
            }
        }
    }

    private UUID request(String operation, String target, UUID aggregateId) throws SQLException {
        try (var statement = connection
                .prepareStatement(
                        "INSERT INTO event_request (operation, target, aggregate_id) VALUES (?, ?, ?) RETURNING id")) {
            statement.setString(1, operation);
            statement.setString(2, target);
            statement.setObject(3, aggregateId);
            try (var result = statement.executeQuery()) {
                result.next();
                return result.getObject(1, UUID.class);
            }
        }
    }

    private static DeadEvent read(ResultSet result) throws SQLException {
        return new DeadEvent(result.getString("consumer"), result.getString("topic"),
                result.getObject("aggregate_id", UUID.class), result.getObject("event_id", UUID.class),
                result.getString("type"), result.getLong("aggregate_version"),
                result.getObject("parked_at", OffsetDateTime.class).toInstant(), result.getString("reason"),
                result.getInt("replays"), result.getLong("waiting"));
    }
}
