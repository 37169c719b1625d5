package org.cranework.housing.application;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.cranework.housing.eligibility.HousingRules;
import org.cranework.housing.property.UnitKind;
import org.cranework.identity.access.Caller;
import org.cranework.identity.access.Scope;
import org.cranework.web.problem.ProblemException;
import org.cranework.web.time.CityCalendar;

/**
 * The line of qualified applications for each kind of unit, and what offers and leases do to those in it. Publishes
 * {@code housing.application.changed.v1} for each step.
 */
@ApplicationScoped
public class ApplicationLine {

    private final Applications applications;
    private final ReleaseDuplicates release;
    private final ApplicationWriter writer;
    private final EntityManager database;
    private final CityCalendar calendar;
    private final Clock clock;

    ApplicationLine(Applications applications, ReleaseDuplicates release, ApplicationWriter writer, EntityManager database,
            CityCalendar calendar, Clock clock) {
        this.applications = applications;
        this.release = release;
        this.writer = writer;
        this.database = database;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * Lets offers of one kind of unit be made one after the other until this transaction ends, so that two units never go to the
     * same next in line. Taken before any row is locked.
     */
    @Transactional(TxType.MANDATORY)
    public void queueUp(UnitKind kind) {
        database.createNativeQuery("select cast(pg_advisory_xact_lock(:space, :kind) as text)")
                .setParameter("space", "application-line".hashCode()).setParameter("kind", kind.ordinal())
                .getSingleResult();
    }

    /** The next in line, those passed over left out. */
    @Transactional(TxType.MANDATORY)
    public Optional<UUID> next(UnitKind kind, Collection<UUID> passedOver) {
        return applications.nextInLine(kind, calendar.today(), passedOver);
    }

    /**
     * Takes an application out of the line for an offer.
     *
     * @throws ProblemException 422 for one of another kind, 409 for one that is not in line
     */
    @Transactional(TxType.MANDATORY)
    public Applying take(Caller caller, String operation, UUID id, UnitKind kind) {
        Application application = locked(id);
        if (application.kind() != kind) {
            throw ProblemException.invalid("/applicationId", "another-kind");
        }
        if (!application.isInLine(calendar.today())) {
            throw ProblemException.of(ApplicationProblem.NOT_IN_LINE).with("state", application.state().code())
                    .with("held", application.held());
        }
        application.step("offer", clock.instant());
        writer.changed(caller, operation, application);
        return applying(application);
    }

    /** Puts it back after an offer that was taken back. */
    @Transactional(TxType.MANDATORY)
    public void putBack(Caller caller, String operation, UUID id) {
        Application application = locked(id);
        application.step("return", clock.instant());
        writer.changed(caller, operation, application);
        writer.watch(application);
    }

    /** Puts it back after an offer it refused or let pass; one too many pauses it. */
    @Transactional(TxType.MANDATORY)
    public void putBackRefused(Caller caller, String operation, UUID id, HousingRules.Offers rules) {
        Application application = locked(id);
        application.refused(rules.maximumRefusals(), calendar.today().plusMonths(rules.pauseMonths()), clock.instant());
        writer.changed(caller, operation, application);
        writer.watch(application);
    }

    /** The household has accepted. */
    @Transactional(TxType.MANDATORY)
    public Applying house(Caller caller, String operation, UUID id) {
        Application application = locked(id);
        application.step("house", clock.instant());
        writer.changed(caller, operation, application);
        return applying(application);
    }

    /** The lease that came of it has ended. */
    @Transactional(TxType.MANDATORY)
    public void close(Caller caller, String operation, UUID id) {
        Application application = locked(id);
        application.step("close", clock.instant());
        writer.changed(caller, operation, application);
        release.others(caller, operation, application);
    }

    private Application locked(UUID id) {
        return applications.lock(new Scope.City(), id)
                .orElseThrow(() -> ProblemException.invalid("/applicationId", "unknown-application"));
    }

    private static Applying applying(Application application) {
        List<byte[]> indexes = application.household().stream().map(HouseholdMember::blindIndex).toList();
        return new Applying(application.id(), application.personId(), application.termMonths(), indexes);
    }

    /**
     * What an offer or a lease has to know.
     *
     * @param id of the application
     * @param personId who applied
     * @param termMonths for how long
     * @param indexes everyone of the household
     */
    public record Applying(UUID id, UUID personId, int termMonths, List<byte[]> indexes) {}
}
