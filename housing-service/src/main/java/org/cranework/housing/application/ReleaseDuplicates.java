package org.cranework.housing.application;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.cranework.identity.access.Caller;
import org.cranework.identity.access.Scope;

/** Lets applications go that nothing holds any more. Publishes {@code housing.application.changed.v1} for each. */
@ApplicationScoped
class ReleaseDuplicates {

    private final Applications applications;
    private final ApplicationDuplicates duplicates;
    private final ApplicationWriter writer;
    private final Clock clock;

    ReleaseDuplicates(Applications applications, ApplicationDuplicates duplicates, ApplicationWriter writer, Clock clock) {
        this.applications = applications;
        this.duplicates = duplicates;
        this.writer = writer;
        this.clock = clock;
    }

    /** After an application has ended: those that it alone held. */
    void others(Caller caller, String operation, Application ended) {
        List<UUID> suspected = duplicates.of(ended.id()).stream().filter(pair -> !pair.isSeparate())
                .map(pair -> pair.other(ended.id())).toList();
        applications.lockAll(new Scope.City(), suspected).forEach(other -> release(caller, operation, other));
    }

    /** This one, if nothing holds it any more. */
    void release(Caller caller, String operation, Application application) {
        if (application.held() && !duplicates.holds(application.id())) {
            application.hold(false, clock.instant());
            writer.changed(caller, operation, application);
        }
    }
}
