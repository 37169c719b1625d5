package org.cranework.housing.application;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.cranework.casework.timer.TimerHandler;
import org.cranework.identity.access.Caller;
import org.cranework.identity.access.Scope;
import org.cranework.web.time.CityCalendar;

/**
 * Ends an application whose evidence did not come, or whose qualification has run out. Publishes
 * {@code housing.application.changed.v1}.
 */
@ApplicationScoped
class LapseApplication implements TimerHandler {

    private static final Caller TIMER = new Caller("timer", "housing-service", Set.of(), Optional.empty(), Optional.empty(),
            Optional.empty());

    private final Applications applications;
    private final ReleaseDuplicates release;
    private final ApplicationWriter writer;
    private final CityCalendar calendar;
    private final Clock clock;

    LapseApplication(Applications applications, ReleaseDuplicates release, ApplicationWriter writer, CityCalendar calendar,
            Clock clock) {
        this.applications = applications;
        this.release = release;
        this.writer = writer;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return ApplicationWriter.LAPSE;
    }

    @Override
    public void fire(UUID id) {
        applications.lock(new Scope.City(), id).filter(this::isDue).ifPresent(application -> {
            application.step("lapse", clock.instant());
            application.hold(false, clock.instant());
            writer.changed(TIMER, kind(), application);
            release.others(TIMER, kind(), application);
        });
    }

    /** An offer under way is not cut short: coming back from it sets the timer again. */
    private boolean isDue(Application application) {
        return ApplicationState.LIFE.allows(application.state(), "lapse")
                && application.validUntil().isBefore(calendar.today());
    }
}
