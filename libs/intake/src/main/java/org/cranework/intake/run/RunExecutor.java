package org.cranework.intake.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;

import org.cranework.intake.Mode;
import org.cranework.intake.RecordType;
import org.cranework.intake.Run;
import org.cranework.intake.RunState;

/** Carries one claimed run on from wherever it is to where it waits or ends. */
final class RunExecutor {

    private final Database database;
    private final SheetStager stager;
    private final Applier applier;
    private final Clock clock;

    RunExecutor(Database database, SheetStager stager, Applier applier, Clock clock) {
        this.database = database;
        this.stager = stager;
        this.applier = applier;
        this.clock = clock;
    }

    void execute(Lease lease, RecordType type) throws SQLException {
        Run run = database.transaction(lease::run);
        String table = Staging.table(run);
        try {
            if (run.state() == RunState.APPLYING) {
                refill(lease, run, type, table);
                applier.apply(lease, run, type, table);
            } else if (check(lease, run, type, table) == RunState.APPLYING) {
                applier.apply(lease, database.transaction(lease::run), type, table);
            }
        } finally {
            drop(table);
        }
    }

    /** Fills the staging anew for a run whose difference is decided: nothing is found or counted a second time. */
    private void refill(Lease lease, Run run, RecordType type, String table) throws SQLException {
        stage(run, type, table, findings -> {});
        database.transaction(connection -> {
            lease.hold(connection);
            Differ differ = new Differ(type, run, table);
            return differ.rejectDuplicates(connection, false) + differ.rejectUnfit(connection, false);
        });
    }

    private RunState check(Lease lease, Run run, RecordType type, String table) throws SQLException {
        database.transaction(connection -> {
            lease.update(connection, "state = 'checking'");
            Differ.forget(connection, run);
            return null;
        });
        FindingBuffer findings = new FindingBuffer(database, lease);
        SheetStager.Outcome outcome = stage(run, type, table, findings);
        findings.flush();
        return database.transaction(connection -> {
            if (outcome.unreadable().isPresent()) {
                countFindings(lease, connection);
                return end(lease, connection, RunState.REFUSED, "sheet-unreadable");
            }
            return decide(lease, connection, run, type, table, outcome);
        });
    }

    private SheetStager.Outcome stage(Run run, RecordType type, String table, SheetStager.FindingSink sink)
            throws SQLException {
        return database.transaction(connection -> {
            Staging.drop(connection, table);
            Staging.create(connection, type, table);
            SheetStager.Outcome outcome = stager.stage(connection, run, type, table, sink);
            Staging.index(connection, table);
            return outcome;
        });
    }

    /**
     * The difference is decided here, once: what follows writes it and nothing else. The run's row is written last, so that a
     * long comparison keeps neither the caller nor the heartbeat waiting; that write is fenced, and takes the rest with it.
     */
    private RunState decide(Lease lease, Connection connection, Run run, RecordType type, String table,
            SheetStager.Outcome outcome) throws SQLException {
        Staging.execute(connection, "SET LOCAL work_mem = '128MB'");
        Differ differ = new Differ(type, run, table);
        int rejected = outcome.rejected() + differ.rejectDuplicates(connection, true) + differ.rejectUnfit(connection, true);
        Run.Difference difference = differ.count(connection, outcome.rows(), rejected);
        differ.list(connection, difference);
        Optional<Head> head = Head.of(connection, run);
        countFindings(lease, connection);
        lease.update(connection, """
                charset = ?, rows = ?, rejected = ?, added = ?, changed = ?, unchanged = ?, missing = ?, base_run = ?""",
                outcome.charset().orElseThrow().charset().name(), difference.rows(), rejected, difference.added(),
                difference.changed(), difference.unchanged(), difference.missing(), head.map(Head::runId).orElse(null));
        if (lease.isCancelRequested(connection)) {
            return end(lease, connection, RunState.CANCELLED, null);
        }
        if (head.isPresent() && run.takenAt().isBefore(head.get().takenAt())) {
            return end(lease, connection, RunState.REFUSED, "older-than-applied");
        }
        if (rejected > 0 && (run.mode() == Mode.ALL_OR_NOTHING || rejected == difference.rows())) {
            return end(lease, connection, RunState.REFUSED, "rows-rejected");
        }
        if (run.dryRun()) {
            return rest(lease, connection, "dry-run");
        }
        if (type.shape().needsApproval()) {
            return rest(lease, connection, "approval");
        }
        if (RemovalGuard.holds(run.removal(), difference)) {
            return rest(lease, connection, "removal-guard");
        }
        lease.update(connection, "state = 'applying'");
        return RunState.APPLYING;
    }

    /** Counted once: a caller who asks how far its sheet is asks often. */
    private static void countFindings(Lease lease, Connection connection) throws SQLException {
        lease.update(connection, "findings = (SELECT count(*) FROM intake_finding WHERE run_id = intake_run.id)");
    }

    private static RunState rest(Lease lease, Connection connection, String reason) throws SQLException {
        lease.update(connection, "state = 'checked', reason = ?, worker = NULL, lease_until = NULL", reason);
        return RunState.CHECKED;
    }

    private RunState end(Lease lease, Connection connection, RunState state, String reason) throws SQLException {
        lease.update(connection, "state = ?, reason = ?, finished_at = ?, worker = NULL, lease_until = NULL", state.code(),
                reason,
                Runs.utc(clock.instant()));
        return state;
    }

    private void drop(String table) throws SQLException {
        database.transaction(connection -> {
            Staging.drop(connection, table);
            return null;
        });
    }
}
