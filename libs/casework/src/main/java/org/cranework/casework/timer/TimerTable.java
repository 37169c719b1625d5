package org.cranework.casework.timer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

/** The table {@code timer}, as the poller uses it. */
@ApplicationScoped
class TimerTable {

    private final DataSource database;

    TimerTable(DataSource database) {
        this.database = database;
    }

    /** Takes the next due timer away, unless another instance holds it; it is back if the transaction fails. */
    Optional<DueTimer> takeNext(Instant now) {
        String sql = """
                DELETE FROM timer WHERE id = (
                    SELECT id FROM timer WHERE due_at <= ? ORDER BY due_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
                RETURNING id, kind, subject_id, attempts""";
        try (Connection connection = database.getConnection(); PreparedStatement delete = connection.prepareStatement(sql)) {
            delete.setObject(1, now.atOffset(ZoneOffset.UTC));
            try (ResultSet row = delete.executeQuery()) {
                return row.next()
                        ? Optional.of(new DueTimer(row.getObject(1, UUID.class), row.getString(2), row.getObject(3, UUID.class),
                                row.getInt(4)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the timer table cannot be used", e);
        }
    }

    /** Lets a timer that failed wait before its next attempt, so that it does not stand in the way of the others. */
    void postpone(UUID id, Instant now, Duration wait) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection
                        .prepareStatement("UPDATE timer SET due_at = ?, attempts = attempts + 1 WHERE id = ?")) {
            update.setObject(1, now.plus(wait).atOffset(ZoneOffset.UTC));
            update.setObject(2, id);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the timer table cannot be used", e);
        }
    }
}
