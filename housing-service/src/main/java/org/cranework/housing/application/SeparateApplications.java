package org.cranework.housing.application;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.cranework.identity.access.CurrentCaller;
import org.cranework.identity.sealing.SealContext;
import org.cranework.identity.sealing.Sealer;
import org.cranework.web.precondition.Preconditions;
import org.cranework.web.problem.ProblemException;

/**
 * Decides that two applications that share someone are both meant. The decision sticks; that nobody lives in two homes is kept
 * by the tenancies all the same.
 * <p>
 * Refuses a pair that is not suspected (422), an ended application (409), and one that changed since it was read (412).
 * Publishes {@code housing.application.changed.v1} for each that is no longer held.
 */
@ApplicationScoped
class SeparateApplications {

    private static final SealContext REASON = new SealContext("application_duplicate.reason");

    private final Applications applications;
    private final ApplicationDuplicates duplicates;
    private final ReleaseDuplicates release;
    private final Sealer sealer;
    private final CurrentCaller current;
    private final Clock clock;

    SeparateApplications(Applications applications, ApplicationDuplicates duplicates, ReleaseDuplicates release, Sealer sealer,
            CurrentCaller current, Clock clock) {
        this.applications = applications;
        this.duplicates = duplicates;
        this.release = release;
        this.sealer = sealer;
        this.current = current;
        this.clock = clock;
    }

    @Transactional
    void separate(UUID id, String ifMatch, SeparateRequest request) {
        List<Application> both = applications.lockAll(current.scope(), List.of(id, request.otherId()));
        Application application = both.stream().filter(one -> one.id().equals(id)).findFirst()
                .orElseThrow(ProblemException::notFound);
        Preconditions.check(ifMatch, application.version());
        ApplicationState.LIFE.afterAction(application.state(), "separate");
        duplicates.pair(id, request.otherId())
                .orElseThrow(() -> ProblemException.invalid("/otherId", "not-suspected"))
                .separate(sealer.seal(request.reason(), REASON), clock.instant());
        both.forEach(one -> release.release(current.caller(), "separateApplications", one));
    }
}
