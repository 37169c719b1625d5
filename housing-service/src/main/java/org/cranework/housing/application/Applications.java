package org.cranework.housing.application;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.cranework.housing.person.PersonalRepository;
import org.cranework.housing.property.UnitKind;
import org.cranework.identity.access.Scope;
import org.cranework.web.paging.Conditions;

/** All applications. A worker sees their own; no organization or region sees any. */
@ApplicationScoped
class Applications implements PersonalRepository<Application> {

    static final List<ApplicationState> LIVE = Arrays.stream(ApplicationState.values()).filter(ApplicationState::isLive)
            .toList();

    @Override
    public Class<Application> entity() {
        return Application.class;
    }

    @Override
    public Object sortValue(Application application, String key) {
        return application.id();
    }

    /** Locks several in the order of their ids, so that no two transactions wait for each other. */
    List<Application> lockAll(Scope scope, Collection<UUID> ids) {
        Conditions these = within(scope).and("id in :ids", "ids", ids);
        return ids.isEmpty()
                ? List.of()
                : find(these.text() + " order by id", these.values()).withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }

    /** The live applications that share someone with these people. */
    List<UUID> sharing(List<byte[]> indexes) {
        return find("select distinct a.id from Application a join a.household m where a.state in ?1 and m.blindIndex in ?2"
                + " order by a.id", LIVE, indexes).project(UUID.class).list();
    }

    /** The applications of these people that the rules still decide. */
    List<UUID> undecidedOf(Collection<UUID> persons) {
        return persons.isEmpty()
                ? List.of()
                : find("select id from Application where personId in ?1 and state in (NEEDS_EVIDENCE, QUALIFIED) order by id",
                        persons).project(UUID.class).list();
    }

    /** The next in line for a kind of unit: by tier, then by when they applied; those passed over are left out. */
    Optional<UUID> nextInLine(UnitKind kind, LocalDate today, Collection<UUID> passedOver) {
        Conditions waiting = Conditions.of("kind = :kind", "kind", kind).and("state = QUALIFIED").and("held = false")
                .and("validUntil >= :today and (pausedUntil is null or pausedUntil < :today)", "today", today)
                .and("id not in :passed", "passed", passedOver.isEmpty() ? null : passedOver);
        return find("select id from Application where " + waiting.text() + " order by tier, submittedAt, id", waiting.values())
                .project(UUID.class).firstResultOptional();
    }
}
