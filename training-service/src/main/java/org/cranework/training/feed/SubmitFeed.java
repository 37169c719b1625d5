package org.cranework.training.feed;

import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

import org.cranework.documents.Admission;
import org.cranework.documents.ContentType;
import org.cranework.documents.Documents;
import org.cranework.documents.StoredDocument;
import org.cranework.identity.access.CurrentCaller;
import org.cranework.intake.Submission;
import org.cranework.intake.run.IntakeWorkers;
import org.cranework.intake.run.Runs;
import org.cranework.training.TrainingProblem;
import org.cranework.training.college.Colleges;
import org.cranework.training.config.TrainingConfig;
import org.cranework.training.enrollment.EnrollmentRecords;
import org.cranework.web.correlation.Trace;
import org.cranework.web.idempotency.Idempotency;
import org.cranework.web.idempotency.Made;
import org.cranework.web.problem.ProblemException;

/**
 * Takes a college's sheet in and queues it. The sheet is stored first, chunk by chunk and outside any transaction; the run, the
 * document's attachment and the key's effect then commit together, and only then is the answer given.
 *
 * <p>
 * Refuses a caller whose organization training does not know as a school (409), a body that is no CSV (415), empty (422) or too
 * large (413), and parameters that contradict each other (422). Publishes nothing itself: the run does.
 */
@ApplicationScoped
class SubmitFeed {

    private final Documents documents;
    private final Runs runs;
    private final IntakeWorkers workers;
    private final Colleges colleges;
    private final Idempotency idempotency;
    private final FeedViews views;
    private final CurrentCaller caller;
    private final Trace trace;
    private final TrainingConfig config;
    private final Clock clock;

    SubmitFeed(Documents documents, Runs runs, IntakeWorkers workers, Colleges colleges, Idempotency idempotency,
            FeedViews views, CurrentCaller caller, Trace trace, TrainingConfig config, Clock clock) {
        this.documents = documents;
        this.runs = runs;
        this.workers = workers;
        this.colleges = colleges;
        this.idempotency = idempotency;
        this.views = views;
        this.caller = caller;
        this.trace = trace;
        this.config = config;
        this.clock = clock;
    }

    Response submit(FeedParameters parameters, InputStream body) {
        FeedParameters.Treatment treatment = parameters.read(clock.instant());
        UUID college = colleges.findSchool(caller.scope())
                .orElseThrow(() -> ProblemException.of(TrainingProblem.COLLEGE_UNKNOWN));
        long limit = config.feedLimit().asLongValue();
        StoredDocument sheet = documents.store(new Admission("feed", ContentType.TEXT, limit), body);
        boolean[] queued = new boolean[1];
        try {
            Response response = idempotency.once(idempotency.upload("submitFeed", sheet.sha256(), parameters), () -> {
                UUID id = runs.submit(EnrollmentRecords.NAME, submission(college, sheet, treatment));
                queued[0] = true;
                return Made.accepted(URI.create(FeedResource.PATH + "/" + id), id);
            }, views::read);
            workers.wake();
            return response;
        } finally {
            if (!queued[0]) {
                documents.discard(sheet.id());
            }
        }
    }

    private Submission submission(UUID college, StoredDocument sheet, FeedParameters.Treatment treatment) {
        return new Submission(college, sheet.id(), sheet.size(), treatment.mode(), treatment.dryRun(), treatment.removal(),
                treatment.charset(), treatment.takenAt(), caller.caller().subject(), caller.caller().client(), trace.id());
    }
}
