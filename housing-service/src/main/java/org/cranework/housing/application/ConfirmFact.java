package org.cranework.housing.application;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.cranework.casework.day.Day;
import org.cranework.casework.day.Days;
import org.cranework.housing.eligibility.DecideEligibility;
import org.cranework.housing.eligibility.Decisions;
import org.cranework.housing.eligibility.Household;
import org.cranework.housing.eligibility.Ruling;
import org.cranework.housing.tenancy.TenancyRegister;
import org.cranework.identity.access.CurrentCaller;
import org.cranework.identity.sealing.SealContext;
import org.cranework.identity.sealing.Sealer;
import org.cranework.web.precondition.Preconditions;
import org.cranework.web.problem.ProblemException;

/**
 * Keeps what a document or register shows of a fact, and applies the rules again.
 * <p>
 * Refuses a value the fact cannot have (422), a state without evidence to give (409), and an application that changed since it
 * was read (412). Publishes {@code housing.application.changed.v1}.
 */
@ApplicationScoped
class ConfirmFact {

    private static final SealContext EVIDENCE = new SealContext("application_fact.evidence");

    private final Applications applications;
    private final DecideEligibility eligibility;
    private final Decisions decisions;
    private final TenancyRegister tenancies;
    private final ReleaseDuplicates release;
    private final ApplicationWriter writer;
    private final Sealer sealer;
    private final Days days;
    private final CurrentCaller current;
    private final Clock clock;

    ConfirmFact(Applications applications, DecideEligibility eligibility, Decisions decisions, TenancyRegister tenancies,
            ReleaseDuplicates release, ApplicationWriter writer, Sealer sealer, Days days, CurrentCaller current,
            Clock clock) {
        this.applications = applications;
        this.eligibility = eligibility;
        this.decisions = decisions;
        this.tenancies = tenancies;
        this.release = release;
        this.writer = writer;
        this.sealer = sealer;
        this.days = days;
        this.current = current;
        this.clock = clock;
    }

    @Transactional
    void confirm(UUID id, String ifMatch, FactConfirmation confirmation) {
        if (!confirmation.fact().accepts(confirmation.value())) {
            throw ProblemException.invalid("/value", "unknown-code");
        }
        Application application = applications.lock(current.scope(), id).orElseThrow(ProblemException::notFound);
        Preconditions.check(ifMatch, application.version());
        ApplicationState.LIFE.afterAction(application.state(), "confirm");
        Day day = days.check(confirmation.on(), null, current.caller());
        List<byte[]> indexes = application.household().stream().map(HouseholdMember::blindIndex).toList();
        // Read before anything changes: a query flushes, and the version would rise twice for one event.
        Household household = tenancies.household(indexes);
        application.confirm(confirmation, day.on(), sealer.seal(confirmation.evidence(), EVIDENCE));
        Ruling ruling = eligibility.decide(application.knownFacts(), household, application.termMonths());
        application.follow(ruling, clock.instant());
        writer.changed(current.caller(), "confirmApplicationFact", application);
        decisions.keep(id, ruling);
        writer.watch(application);
        if (!application.state().isLive()) {
            release.others(current.caller(), "confirmApplicationFact", application);
        }
    }
}
