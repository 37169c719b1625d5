package org.cranework.intake.http;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.cranework.identity.access.CurrentCaller;
import org.cranework.intake.run.IntakeWorkers;
import org.cranework.intake.run.Runs;

/**
 * Lets a checked run go on, or ends one; the caller may see it, its resource has made sure. Refuses (409) a run in another state,
 * one whose difference another sheet has overtaken, one that the removal guard holds while its number of withdrawals is not
 * named, and one that needs a second person from whoever sent it. Audited; publishes nothing itself.
 */
@ApplicationScoped
public class SteerRun {

    private final Runs runs;
    private final IntakeWorkers workers;
    private final CurrentCaller caller;

    SteerRun(Runs runs, IntakeWorkers workers, CurrentCaller caller) {
        this.runs = runs;
        this.workers = workers;
        this.caller = caller;
    }

    /** Applies it; {@code removals} is the number of withdrawals the caller has read and means. */
    public void apply(UUID run, Optional<Integer> removals) {
        QuarkusTransaction.requiringNew().run(() -> runs.apply(run, removals, caller.caller()));
        workers.wake();
    }

    /** Cancels it. */
    public void cancel(UUID run) {
        QuarkusTransaction.requiringNew().run(() -> runs.cancel(run, caller.caller()));
    }
}
