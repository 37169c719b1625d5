package org.cranework.training.feed;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.cranework.identity.access.CurrentCaller;
import org.cranework.intake.run.IntakeWorkers;
import org.cranework.intake.run.Runs;

/**
 * Lets a checked feed go on, or ends one. Refuses (409) a feed in another state, one that the removal guard holds while its number
 * of withdrawals is not named, and one whose difference another sheet has overtaken. Audited; publishes nothing itself.
 */
@ApplicationScoped
class SteerFeed {

    private final Runs runs;
    private final IntakeWorkers workers;
    private final FeedViews views;
    private final CurrentCaller caller;

    SteerFeed(Runs runs, IntakeWorkers workers, FeedViews views, CurrentCaller caller) {
        this.runs = runs;
        this.workers = workers;
        this.views = views;
        this.caller = caller;
    }

    void apply(UUID id, Optional<Integer> removals) {
        UUID found = views.find(id).id();
        QuarkusTransaction.requiringNew().run(() -> runs.apply(found, removals, caller.caller()));
        workers.wake();
    }

    void cancel(UUID id) {
        UUID found = views.find(id).id();
        QuarkusTransaction.requiringNew().run(() -> runs.cancel(found, caller.caller()));
    }
}
