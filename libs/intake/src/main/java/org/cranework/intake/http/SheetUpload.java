package org.cranework.intake.http;

import java.io.InputStream;
import java.net.URI;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

import org.cranework.documents.Admission;
import org.cranework.documents.Documents;
import org.cranework.documents.StoredDocument;
import org.cranework.identity.access.CurrentCaller;
import org.cranework.intake.Submission;
import org.cranework.intake.Treatment;
import org.cranework.intake.run.IntakeWorkers;
import org.cranework.intake.run.Runs;
import org.cranework.web.correlation.Trace;
import org.cranework.web.idempotency.Idempotency;
import org.cranework.web.idempotency.Made;

/**
 * Takes a sheet in and queues it. The sheet is stored first, chunk by chunk and outside any transaction; the run, the document's
 * attachment and the key's effect then commit together, and only then is the answer given.
 *
 * <p>
 * Refuses a body that is not what is admitted (415), empty (422) or too large (413).
 */
@ApplicationScoped
public class SheetUpload {

    private final Documents documents;
    private final Runs runs;
    private final RunAnswers answers;
    private final IntakeWorkers workers;
    private final Idempotency idempotency;
    private final CurrentCaller caller;
    private final Trace trace;

    SheetUpload(Documents documents, Runs runs, RunAnswers answers, IntakeWorkers workers, Idempotency idempotency,
            CurrentCaller caller, Trace trace) {
        this.documents = documents;
        this.runs = runs;
        this.answers = answers;
        this.workers = workers;
        this.idempotency = idempotency;
        this.caller = caller;
        this.trace = trace;
    }

    /**
     * What is asked of a sheet.
     *
     * @param organizationId whose sheet it is
     * @param admission what is taken in
     * @param treatment what is to be done with it
     * @param parameters the request's own: the same key with others is another request
     */
    public record Request(UUID organizationId, Admission admission, Treatment treatment, Object parameters) {}

    /** Stores and queues it, and answers its run. */
    public Response accept(SheetDesk desk, Request request, InputStream body) {
        StoredDocument sheet = documents.store(request.admission(), body);
        boolean[] queued = new boolean[1];
        try {
            var once = idempotency.upload(desk.type().shape().operation("submit", ""), sheet.sha256(), request.parameters());
            Response response = idempotency.once(once, () -> {
                UUID id = runs.submit(desk.type(), submission(request, sheet));
                queued[0] = true;
                return Made.accepted(URI.create(desk.path() + "/" + id), id);
            }, id -> answers.read(desk, id));
            workers.wake();
            return response;
        } finally {
            if (!queued[0]) {
                documents.discard(sheet.id());
            }
        }
    }

    private Submission submission(Request request, StoredDocument sheet) {
        Treatment treatment = request.treatment();
        return new Submission(request.organizationId(), sheet.id(), sheet.size(), treatment.mode(), treatment.dryRun(),
                treatment.removal(), treatment.charset(), treatment.takenAt(), caller.caller().subject(),
                caller.caller().client(), trace.id());
    }
}
