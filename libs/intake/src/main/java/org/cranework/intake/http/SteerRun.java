package org.cranework.intake.http;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.cranework.identity.access.CurrentCaller;
import org.cranework.intake.Run;
import org.cranework.intake.run.IntakeWorkers;
import org.cranework.intake.run.Runs;

/**
 * Lets a checked run of a desk go on, or ends one, and answers it. Refuses a run that the caller may not see (404), and (409) one
 * in another state, one whose difference another sheet has overtaken, one that the removal guard holds while its number of
 * withdrawals is not named, and one that needs a second person from whoever sent it. Audited; publishes nothing itself.
 */
@ApplicationScoped
public class SteerRun {

    private final Runs runs;
    private final RunAnswers answers;
    private final IntakeWorkers workers;
    private final CurrentCaller caller;

    SteerRun(Runs runs, RunAnswers answers, IntakeWorkers workers, CurrentCaller caller) {
        this.runs = runs;
        this.answers = answers;
        this.workers = workers;
        this.caller = caller;
    }

    /** Applies it; {@code removals} is the number of withdrawals the caller has read and means. */
    public RunView apply(SheetDesk desk, UUID id, Optional<Integer> removals) {
        Run run = answers.find(desk, id);
        QuarkusTransaction.requiringNew().run(() -> runs.apply(run.id(), removals, caller.caller()));
        workers.wake();
        return answers.read(desk, id);
    }

    /** Cancels it. */
    public RunView cancel(SheetDesk desk, UUID id) {
        Run run = answers.find(desk, id);
        QuarkusTransaction.requiringNew().run(() -> runs.cancel(run.id(), caller.caller()));
        return answers.read(desk, id);
    }
}
