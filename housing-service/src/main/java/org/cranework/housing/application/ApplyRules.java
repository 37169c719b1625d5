package org.cranework.housing.application;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.cranework.housing.eligibility.DecideEligibility;
import org.cranework.housing.eligibility.Decisions;
import org.cranework.housing.eligibility.Household;
import org.cranework.housing.eligibility.KnownFact;
import org.cranework.housing.eligibility.Ruling;
import org.cranework.housing.tenancy.TenancyRegister;
import org.cranework.identity.access.Caller;

/** Applies the rules again to a locked application. Publishes {@code housing.application.changed.v1}. */
@ApplicationScoped
class ApplyRules {

    private final DecideEligibility eligibility;
    private final Decisions decisions;
    private final TenancyRegister tenancies;
    private final RegisteredFacts registered;
    private final ReleaseDuplicates release;
    private final ApplicationWriter writer;
    private final Clock clock;

    ApplyRules(DecideEligibility eligibility, Decisions decisions, TenancyRegister tenancies, RegisteredFacts registered,
            ReleaseDuplicates release, ApplicationWriter writer, Clock clock) {
        this.eligibility = eligibility;
        this.decisions = decisions;
        this.tenancies = tenancies;
        this.registered = registered;
        this.release = release;
        this.writer = writer;
        this.clock = clock;
    }

    /**
     * What the service knows of an application beside what was said and shown.
     *
     * @param household of tenancies
     * @param facts of talent's register
     */
    record Known(Household household, List<KnownFact> facts) {}

    /** Read before anything changes: a query flushes, and the version would rise twice for one event. */
    Known known(Application application) {
        List<byte[]> indexes = application.household().stream().map(HouseholdMember::blindIndex).toList();
        return new Known(tenancies.household(indexes), registered.of(application.personId()));
    }

    Ruling decide(Application application, Known known) {
        return eligibility.decide(application.knownFacts().and(known.facts()), known.household(), application.termMonths());
    }

    void follow(Caller caller, String operation, Application application, Ruling ruling) {
        application.follow(ruling, clock.instant());
        writer.changed(caller, operation, application);
        decisions.keep(application.id(), ruling);
        writer.watch(application);
        if (!application.state().isLive()) {
            release.others(caller, operation, application);
        }
    }
}
