package org.cranework.housing.application;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.cranework.identity.access.CurrentCaller;
import org.cranework.identity.sealing.SealContext;
import org.cranework.identity.sealing.Sealer;
import org.cranework.web.problem.ProblemException;

/**
 * Ends an application: withdrawn by the household, or disqualified by an officer.
 * <p>
 * Refuses one with an open offer, which is to be refused or rescinded first, and one that has ended (409). Publishes
 * {@code housing.application.changed.v1}, also for those it held.
 */
@ApplicationScoped
class EndApplication {

    private static final SealContext REASON = new SealContext("application.reason");

    private final Applications applications;
    private final ReleaseDuplicates release;
    private final ApplicationWriter writer;
    private final Sealer sealer;
    private final CurrentCaller current;
    private final Clock clock;

    EndApplication(Applications applications, ReleaseDuplicates release, ApplicationWriter writer, Sealer sealer,
            CurrentCaller current, Clock clock) {
        this.applications = applications;
        this.release = release;
        this.writer = writer;
        this.sealer = sealer;
        this.current = current;
        this.clock = clock;
    }

    @Transactional
    void end(UUID id, String action, String reason) {
        Application application = applications.lock(current.scope(), id).orElseThrow(ProblemException::notFound);
        String operation = action + "Application";
        application.end(action, sealer.seal(reason, REASON), clock.instant());
        writer.changed(current.caller(), operation, application);
        release.others(current.caller(), operation, application);
    }
}
