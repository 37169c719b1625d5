package org.cranework.intake.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.cranework.identity.audit.AuditEntry;
import org.cranework.identity.audit.AuditLog;
import org.cranework.intake.Chunk;
import org.cranework.intake.Mode;
import org.cranework.intake.RecordType;
import org.cranework.intake.Removal;
import org.cranework.intake.Run;
import org.cranework.intake.RunState;

/**
 * Writes what was decided. Each chunk's transaction holds its records, events, facts, audit row, sums and resume point, so a
 * crash between any two leaves a run that goes on where it stopped.
 */
final class Applier {

    private final Database database;
    private final AuditLog audit;
    private final IntakeSettings settings;
    private final Clock clock;

    Applier(Database database, AuditLog audit, IntakeSettings settings, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    /** The run ends otherwise than applied: what its transaction wrote goes. */
    private static final class EndedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final RunState state;

        EndedException(RunState state) {
            this.state = state;
        }
    }

    void apply(Lease lease, Run run, RecordType type, String table) throws SQLException {
        boolean current = database.transaction(connection -> {
            Optional<Head> head = Head.of(connection, run);
            boolean holds = head.map(Head::runId).equals(run.baseRun()) || head.map(Head::runId).equals(Optional.of(run.id()));
            if (!holds) {
                end(lease, connection, "state = 'refused', reason = 'outdated'");
            }
            return holds;
        });
        if (!current) {
            return;
        }
        try {
            if (run.mode() == Mode.EVERY_GOOD_ROW) {
                applyChunks(lease, run, type, table);
            } else {
                applyAtOnce(lease, run, type, table);
            }
        } catch (EndedException ended) {
            database.transaction(connection -> {
                end(lease, connection, ended.state == RunState.CANCELLED
                        ? "state = 'cancelled'"
                        : "state = 'refused', reason = 'outdated'");
                return null;
            });
        }
    }

    private void applyChunks(Lease lease, Run run, RecordType type, String table) throws SQLException {
        int last = hasWork(run) ? lastRow(table) : 0;
        int after = run.applied().throughRow();
        do {
            int from = after;
            int through = Math.min(last, from + settings.chunk());
            database.transaction(connection -> {
                store(lease, connection, run, write(lease, connection, new Chunk(run, table, from, through), type));
                if (through == last) {
                    end(lease, connection, "state = 'applied'");
                }
                return null;
            });
            type.committed();
            after = through;
        } while (after < last);
    }

    /** The run's row is written last: until then the caller can still cancel, and the lease be renewed. */
    private void applyAtOnce(Lease lease, Run run, RecordType type, String table) throws SQLException {
        int last = hasWork(run) ? lastRow(table) : 0;
        database.transaction(connection -> {
            Staging.execute(connection, "SET LOCAL transaction_timeout = " + settings.applyTimeout().toMillis());
            Run.Applied sum = new Run.Applied(0, 0, 0, 0);
            do {
                int through = Math.min(last, sum.throughRow() + settings.chunk());
                sum = sum.plus(write(lease, connection, new Chunk(run, table, sum.throughRow(), through), type));
            } while (sum.throughRow() < last);
            if (run.removal() == Removal.MISSING && run.difference().orElseThrow().missing() > 0) {
                int withdrawn = type.withdraw(connection, new Chunk(run, table, 0, last));
                sum = sum.plus(new Run.Applied(0, 0, withdrawn, last));
            }
            requireAsDecided(run, sum);
            store(lease, connection, run, sum);
            // The row is this transaction's now: who cancels from here on is told that the run has ended.
            requireNotCancelled(lease, connection);
            end(lease, connection, "state = 'applied'");
            return null;
        });
        type.committed();
    }

    /** The same sheet again: nothing is compared a second time. */
    private static boolean hasWork(Run run) {
        Run.Difference difference = run.difference().orElseThrow();
        return difference.accepted() > 0 || (difference.missing() > 0 && run.removal() == Removal.MISSING);
    }

    private int lastRow(String table) throws SQLException {
        return database.transaction(connection -> Database.find(connection, "SELECT coalesce(max(row), 0) FROM " + table,
                row -> row.getInt(1)).orElseThrow());
    }

    private Run.Applied write(Lease lease, Connection connection, Chunk chunk, RecordType type) throws SQLException {
        requireNotCancelled(lease, connection);
        if (chunk.through() <= chunk.after()) {
            return new Run.Applied(0, 0, 0, chunk.through());
        }
        Run.Applied applied = type.apply(connection, chunk);
        Run run = chunk.run();
        audit.record(connection,
                new AuditEntry(run.actor(), run.client(), type.shape().operation("submit", ""), run.recordType() + "-chunk",
                        List.of(run.id()), Optional.empty(), Optional.empty()));
        return applied;
    }

    /** Records may have been changed by other means than sheets since the difference was decided. */
    private static void requireAsDecided(Run run, Run.Applied sum) {
        Run.Difference difference = run.difference().orElseThrow();
        if (sum.added() != difference.added() || sum.changed() != difference.changed()) {
            throw new EndedException(RunState.REFUSED);
        }
    }

    private static void requireNotCancelled(Lease lease, Connection connection) throws SQLException {
        if (lease.isCancelRequested(connection)) {
            throw new EndedException(RunState.CANCELLED);
        }
    }

    /** From the first chunk on, what other sheets were compared with is outdated. */
    private void store(Lease lease, Connection connection, Run run, Run.Applied applied) throws SQLException {
        Head.move(connection, run);
        lease.update(connection, """
                applied_added = applied_added + ?, applied_changed = applied_changed + ?, withdrawn = withdrawn + ?,
                through_row = ?, chunks = chunks + 1, lease_until = clock_timestamp() + ? * interval '1 millisecond'""",
                applied.added(), applied.changed(), applied.withdrawn(), applied.throughRow(), settings.lease().toMillis());
    }

    private void end(Lease lease, Connection connection, String assignments) throws SQLException {
        lease.update(connection, assignments + ", finished_at = ?, worker = NULL, lease_until = NULL",
                Runs.utc(clock.instant()));
    }
}
