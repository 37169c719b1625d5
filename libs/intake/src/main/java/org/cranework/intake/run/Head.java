package org.cranework.intake.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

import org.cranework.intake.Run;

/**
 * What an organization last had applied.
 *
 * @param runId the run
 * @param takenAt when its sheet was taken
 */
record Head(UUID runId, Instant takenAt) {

    static Optional<Head> of(Connection connection, Run run) throws SQLException {
        return Database.find(connection,
                "SELECT run_id, taken_at FROM intake_head WHERE record_type = ? AND organization_id = ?",
                row -> new Head(row.getObject(1, UUID.class), row.getObject(2, OffsetDateTime.class).toInstant()),
                run.recordType(), run.organizationId());
    }

    /** What follows is decided on top of this run. */
    static void move(Connection connection, Run run) throws SQLException {
        Database.update(connection, """
                INSERT INTO intake_head (record_type, organization_id, run_id, taken_at) VALUES (?, ?, ?, ?)
                ON CONFLICT (record_type, organization_id) DO UPDATE SET run_id = excluded.run_id, taken_at = excluded.taken_at
                WHERE intake_head.run_id <> excluded.run_id""", run.recordType(), run.organizationId(), run.id(),
                Runs.utc(run.takenAt()));
    }
}
