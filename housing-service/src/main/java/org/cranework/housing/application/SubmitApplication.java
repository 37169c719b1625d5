package org.cranework.housing.application;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.cranework.housing.eligibility.DecideEligibility;
import org.cranework.housing.eligibility.Decisions;
import org.cranework.housing.eligibility.Facts;
import org.cranework.housing.eligibility.Outcome;
import org.cranework.housing.eligibility.Ruling;
import org.cranework.housing.tenancy.TenancyRegister;
import org.cranework.identity.access.Caller;
import org.cranework.identity.access.CurrentCaller;
import org.cranework.identity.access.Scope;
import org.cranework.web.problem.ProblemException;

/**
 * Takes an application in, applies the rules to it, and finds the live applications that share someone of its household: those
 * and this one are held back from offers until an officer has decided.
 * <p>
 * Refuses someone talent has not told us of, a document that cannot be, a kind of unit that is not leased (422), and everyone
 * while no policy is in force (409). Publishes {@code housing.application.submitted.v1}, and {@code changed} for each
 * application it holds.
 */
@ApplicationScoped
class SubmitApplication {

    private final Applications applications;
    private final ApplicationDuplicates duplicates;
    private final Applicants applicants;
    private final TenancyRegister tenancies;
    private final RegisteredFacts registered;
    private final DecideEligibility eligibility;
    private final Decisions decisions;
    private final ApplicationWriter writer;
    private final CurrentCaller current;
    private final Clock clock;

    SubmitApplication(Applications applications, ApplicationDuplicates duplicates, Applicants applicants,
            TenancyRegister tenancies, RegisteredFacts registered, DecideEligibility eligibility, Decisions decisions,
            ApplicationWriter writer, CurrentCaller current, Clock clock) {
        this.applications = applications;
        this.duplicates = duplicates;
        this.applicants = applicants;
        this.tenancies = tenancies;
        this.registered = registered;
        this.eligibility = eligibility;
        this.decisions = decisions;
        this.writer = writer;
        this.current = current;
        this.clock = clock;
    }

    @Transactional
    UUID submit(ApplicationRequest request) {
        if (!request.kind().isLeased()) {
            throw ProblemException.invalid("/kind", "unit-not-leased");
        }
        UUID applicant = applicant(request.personId());
        List<HouseholdMember.Person> people = applicants.of(applicant, request.household());
        List<byte[]> indexes = people.stream().map(HouseholdMember.Person::blindIndex).toList();
        applicants.queueUp(indexes);

        int months = request.termMonths() == null ? eligibility.rules().offer().termMonths() : request.termMonths();
        Facts facts = new Facts(request.declaration().facts()).and(registered.of(applicant));
        Ruling ruling = eligibility.decide(facts, tenancies.household(indexes), months);
        boolean live = ruling.verdict().outcome() != Outcome.NOT_QUALIFIED;
        List<UUID> sharing = live ? applications.sharing(indexes) : List.of();
        Application application = new Application(applicant, request.kind(), months, people, ruling, !sharing.isEmpty(),
                clock.instant());
        UUID id = writer.submitted(current.caller(), application);
        decisions.keep(id, ruling);
        writer.watch(application);
        hold(current.caller(), id, sharing);
        return id;
    }

    private UUID applicant(UUID named) {
        // A worker is who the token says; only someone who reaches the city may name another.
        return switch (current.scope()) {
            case Scope.Person self when named == null || named.equals(self.id()) -> self.id();
            case Scope.City city when named != null -> named;
            case Scope.City city -> throw ProblemException.invalid("/personId", "required");
            case Scope.Person self -> throw ProblemException.invalid("/personId", "not-allowed");
            case Scope.Region region -> throw ProblemException.notFound();
            case Scope.Organization organization -> throw ProblemException.notFound();
            case Scope.Public everyone -> throw ProblemException.notFound();
        };
    }

    private void hold(Caller caller, UUID id, List<UUID> sharing) {
        for (Application other : applications.lockAll(new Scope.City(), sharing)) {
            duplicates.persist(new ApplicationDuplicate(other.id(), id));
            if (!other.held()) {
                other.hold(true, clock.instant());
                writer.changed(caller, "submitApplication", other);
            }
        }
    }
}
