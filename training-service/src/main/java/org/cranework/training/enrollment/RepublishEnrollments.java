package org.cranework.training.enrollment;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.quarkus.arc.Unremovable;
import org.cranework.eventing.Republishable;

/**
 * Publishes enrollments again as they are now. Each keeps its version: a consumer that has it takes it as the whole state and
 * changes nothing.
 */
@Singleton
@Unremovable
public final class RepublishEnrollments implements Republishable {

    private static final UUID FIRST = new UUID(0, 0);

    @Override
    public String aggregate() {
        return EnrollmentEvents.TOPIC;
    }

    @Override
    public Slice republish(Connection connection, UUID after, int limit) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                WITH held AS (SELECT * FROM enrollment WHERE id > ? ORDER BY id LIMIT ? FOR SHARE), event AS (
                    INSERT INTO outbox (id, aggregatetype, aggregateid, type, aggregateversion, time, historical, payload)
                    SELECT uuidv7(), 'training.enrollment', id, CASE WHEN state = 'withdrawn'
                        THEN 'training.enrollment.withdrawn.v1' ELSE 'training.enrollment.changed.v1' END, version, updated_at,
                        false, %s FROM held ORDER BY id)
                SELECT count(*), (SELECT id FROM held ORDER BY id DESC LIMIT 1) FROM held"""
                .formatted(EnrollmentEvents.DATA))) {
            statement.setObject(1, after == null ? FIRST : after);
            statement.setInt(2, limit);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new Slice(row.getInt(1), row.getObject(2, UUID.class));
            }
        }
    }
}
