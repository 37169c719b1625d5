package org.cranework.intake.run;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.All;
import org.cranework.documents.Documents;
import org.cranework.identity.access.Caller;
import org.cranework.identity.audit.AuditEntry;
import org.cranework.identity.audit.AuditLog;
import org.cranework.intake.RecordType;
import org.cranework.intake.Run;
import org.cranework.intake.RunState;
import org.cranework.intake.Submission;
import org.cranework.web.paging.Page;
import org.cranework.web.paging.Slice;
import org.cranework.web.paging.SortKeys;
import org.cranework.web.problem.ProblemException;

/** The runs of this service: what a caller can do to one. Each method joins the caller's transaction. */
@ApplicationScoped
public class Runs {

    /** The order runs are listed in; ask for {@code sort=-id} to have the newest first. */
    public static final SortKeys SORTS = SortKeys.id("id");

    private final Database database;
    private final Documents documents;
    private final AuditLog audit;
    private final Clock clock;
    private final List<RecordType> types;

    Runs(@All List<RecordType> types, DataSource dataSource, Documents documents, AuditLog audit, Clock clock) {
        this.types = types;
        this.database = new Database(dataSource);
        this.documents = documents;
        this.audit = audit;
        this.clock = clock;
    }

    /** Queues a sheet and keeps its document for good. */
    public UUID submit(RecordType type, Submission sheet) {
        OffsetDateTime now = utc(clock.instant());
        return database.joined(connection -> {
            documents.attach(connection, sheet.documentId());
            return Database.find(connection, """
                    INSERT INTO intake_run (record_type, organization_id, document_id, size, mode, dry_run, removal, charset,
                        charset_detected, taken_at, received_at, queued_at, state, needs_approval, actor, client, trace_id)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'received', ?, ?, ?, ?) RETURNING id""",
                    row -> row.getObject(1, UUID.class), type.shape().name(), sheet.organizationId(),
                    sheet.documentId(), sheet.size(),
                    sheet.mode().code(), sheet.dryRun(), sheet.removal().code(), sheet.charset().orElse(null),
                    sheet.charset().isEmpty(), sheet.takenAt().map(Runs::utc).orElse(now), now, now,
                    type.shape().needsApproval(), sheet.actor(),
                    sheet.client(), sheet.traceId()).orElseThrow();
        });
    }

    /** Reads a run. */
    public Optional<Run> find(UUID id) {
        return database.joined(connection -> Database.find(connection,
                "SELECT " + RunRows.COLUMNS + " FROM intake_run WHERE id = ?", RunRows::read, id));
    }

    /** A page of runs. */
    public Page<Run> list(RunFilter filter, Slice slice) {
        StringBuilder sql = new StringBuilder("SELECT " + RunRows.COLUMNS + " FROM intake_run WHERE record_type = ?");
        List<Object> parameters = new ArrayList<>(List.of(filter.recordType()));
        filter.organizations().ifPresent(ids -> {
            sql.append(" AND organization_id = ANY (?)");
            parameters.add(ids.toArray(UUID[]::new));
        });
        filter.state().ifPresent(state -> {
            sql.append(" AND state = ?");
            parameters.add(state.code());
        });
        List<Run> found = database.joined(connection -> Database.slice(connection, sql.toString(), slice, RunRows::read,
                parameters.toArray()));
        return slice.page(found, (run, key) -> run.id());
    }

    /**
     * Lets a run go on whose difference is shown. The removal guard is raised by naming the number of withdrawals, for this run
     * alone; who did it is audited.
     *
     * @throws ProblemException {@link IntakeProblem} where the state, the guard or a newer sheet forbids it, or the run needs the
     *         approval of another person than the one who sent it
     */
    public void apply(UUID id, Optional<Integer> removals, Caller caller) {
        database.joined(connection -> {
            Run run = Database.find(connection, "SELECT " + RunRows.COLUMNS + " FROM intake_run WHERE id = ? FOR NO KEY UPDATE",
                    RunRows::read, id).orElseThrow(ProblemException::notFound);
            if (run.state() != RunState.CHECKED) {
                throw ProblemException.of(IntakeProblem.RUN_NOT_CHECKED).with("state", run.state().code());
            }
            if (!Head.of(connection, run).map(Head::runId).equals(run.baseRun())) {
                throw ProblemException.of(IntakeProblem.RUN_OUTDATED);
            }
            RecordType type = type(run);
            if (type.shape().needsApproval() && run.dryRun()) {
                throw ProblemException.of(IntakeProblem.RUN_TRIAL);
            }
            if (type.shape().needsApproval() && run.actor().equals(caller.subject())) {
                throw ProblemException.of(IntakeProblem.RUN_OWN);
            }
            int missing = run.difference().orElseThrow().missing();
            if (RemovalGuard.holds(run.removal(), run.difference().orElseThrow()) && !removals.equals(Optional.of(missing))) {
                throw ProblemException.of(IntakeProblem.RUN_REMOVAL_GUARD).with("removals", missing);
            }
            Database.update(connection, """
                    UPDATE intake_run SET state = 'applying', reason = NULL, queued_at = ?, removals_meant = ?,
                        approved_by = CASE WHEN needs_approval THEN ? END
                    WHERE id = ?""", utc(clock.instant()), removals.orElse(null), caller.subject(), id);
            String verb = type.shape().needsApproval() ? "approve" : "apply";
            audit.record(connection, AuditEntry.of(caller, type.shape().operation(verb, ""), "run", List.of(id)));
            return null;
        });
    }

    /**
     * Ends a run that waits at once, and one at work after the chunk under way.
     *
     * @throws ProblemException where it has ended
     */
    public void cancel(UUID id, Caller caller) {
        database.joined(connection -> {
            Run run = Database.find(connection, "SELECT " + RunRows.COLUMNS + " FROM intake_run WHERE id = ? FOR NO KEY UPDATE",
                    RunRows::read, id).orElseThrow(ProblemException::notFound);
            if (run.state().isEnd()) {
                throw ProblemException.of(IntakeProblem.RUN_ENDED).with("state", run.state().code());
            }
            Database.update(connection, """
                    UPDATE intake_run SET cancel_requested = true,
                        state = CASE WHEN worker IS NULL THEN 'cancelled' ELSE state END,
                        finished_at = CASE WHEN worker IS NULL THEN ?::timestamptz END
                    WHERE id = ?""", utc(clock.instant()), id);
            audit.record(connection, AuditEntry.of(caller, type(run).shape().operation("cancel", ""), "run", List.of(id)));
            return null;
        });
    }

    private RecordType type(Run run) {
        return types.stream().filter(one -> one.shape().name().equals(run.recordType())).findFirst().orElseThrow();
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
