package org.cranework.casework.timer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Sets timers. They are never moved or taken back: whoever changes a deadline sets another timer, and the old one fires into
 * nothing. So no business transaction ever waits for a timer's row, which the poller holds while it waits for the record.
 */
@ApplicationScoped
public class Timers {

    private final DataSource database;

    public Timers(DataSource database) {
        this.database = database;
    }

    /** Sets a timer in the caller's transaction. */
    public void set(String kind, UUID subject, Instant due) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection
                        .prepareStatement("INSERT INTO timer (kind, subject_id, due_at) VALUES (?, ?, ?)")) {
            insert.setString(1, kind);
            insert.setObject(2, subject);
            insert.setObject(3, due.atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the timer table cannot be used", e);
        }
    }
}
