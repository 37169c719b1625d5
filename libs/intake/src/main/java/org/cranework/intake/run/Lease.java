package org.cranework.intake.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import org.cranework.intake.Run;

/**
 * The right to work on a run: held while it is renewed, taken over by whoever finds it expired. Every write of a run's work is
 * fenced by it, so that a worker which slept past its lease changes nothing when it wakes. Time is the database's, which all
 * instances share.
 *
 * @param runId the run
 * @param worker who holds it: an id of this one claim
 */
record Lease(UUID runId, UUID worker) {

    /** The lease was lost: somebody else goes on with the run. */
    static final class LostException extends SQLException {

        private static final long serialVersionUID = 1L;

        LostException(UUID run) {
            super("lost the lease of run " + run);
        }
    }

    /**
     * Claims the run that is next: the oldest open one of its organization, and not at work under a lease that holds. Open runs
     * of one organization are thus worked on one at a time and in order.
     */
    static Optional<Lease> claim(Connection connection, Duration length) throws SQLException {
        UUID worker = UUID.randomUUID();
        return Database.find(connection, """
                UPDATE intake_run SET worker = ?, lease_until = clock_timestamp() + ? * interval '1 millisecond',
                    attempts = attempts + 1
                WHERE id = (
                    SELECT id FROM intake_run open
                    WHERE state IN ('received', 'checking', 'applying')
                      AND (worker IS NULL OR lease_until < clock_timestamp())
                      AND NOT EXISTS (
                          SELECT FROM intake_run earlier
                          WHERE earlier.record_type = open.record_type AND earlier.organization_id = open.organization_id
                            AND earlier.state IN ('received', 'checking', 'applying')
                            AND (earlier.worker IS NOT NULL AND earlier.id <> open.id AND open.worker IS NULL
                                 OR open.worker IS NULL AND (earlier.queued_at, earlier.id) < (open.queued_at, open.id)))
                    ORDER BY queued_at, id LIMIT 1 FOR NO KEY UPDATE SKIP LOCKED)
                RETURNING id""", row -> new Lease(row.getObject(1, UUID.class), worker), worker, length.toMillis());
    }

    /**
     * Keeps it for another length of time. A row that is locked is left alone until the next time: one thread renews all leases of
     * an instance and must not wait for one, and nobody claims a locked row.
     */
    void renew(Connection connection, Duration length) throws SQLException {
        Database.update(connection, """
                UPDATE intake_run SET lease_until = clock_timestamp() + ? * interval '1 millisecond'
                WHERE id = (SELECT id FROM intake_run WHERE id = ? AND worker = ? FOR NO KEY UPDATE SKIP LOCKED)""",
                length.toMillis(),
                runId, worker);
    }

    /** Lets the transaction go on only while the lease is held, and keeps others from claiming until it ends. */
    void hold(Connection connection) throws SQLException {
        if (Database.find(connection, "SELECT 1 FROM intake_run WHERE id = ? AND worker = ? FOR SHARE", row -> 1, runId, worker)
                .isEmpty()) {
            throw new LostException(runId);
        }
    }

    /** Updates the run, where the lease is held. */
    void update(Connection connection, String assignments, Object... parameters) throws SQLException {
        Object[] all = java.util.Arrays.copyOf(parameters, parameters.length + 2);
        all[parameters.length] = runId;
        all[parameters.length + 1] = worker;
        if (Database.update(connection, "UPDATE intake_run SET " + assignments + " WHERE id = ? AND worker = ?", all) != 1) {
            throw new LostException(runId);
        }
    }

    /** The run as it stands. */
    Run run(Connection connection) throws SQLException {
        return Database.find(connection, "SELECT " + RunRows.COLUMNS + " FROM intake_run WHERE id = ? AND worker = ?",
                RunRows::read, runId, worker).orElseThrow(() -> new LostException(runId));
    }

    /** Whether the caller wants it to end. */
    boolean isCancelRequested(Connection connection) throws SQLException {
        return Database.find(connection, "SELECT cancel_requested FROM intake_run WHERE id = ? AND worker = ?",
                row -> row.getBoolean(1), runId, worker).orElseThrow(() -> new LostException(runId));
    }
}
