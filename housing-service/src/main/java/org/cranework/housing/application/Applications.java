package org.cranework.housing.application;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.cranework.housing.property.UnitKind;
import org.cranework.identity.access.Scope;
import org.cranework.web.paging.Count;
import org.cranework.web.paging.Slice;
import org.cranework.web.paging.SortKeys;

/** All applications. A worker sees their own; no organization or region sees any. */
@ApplicationScoped
class Applications implements PanacheRepositoryBase<Application, UUID> {

    static final SortKeys SORTS = SortKeys.id("id");
    static final List<ApplicationState> LIVE = Arrays.stream(ApplicationState.values()).filter(ApplicationState::isLive)
            .toList();

    Optional<Application> find(Scope scope, UUID id) {
        Map<String, Object> values = scoped(scope);
        values.put("id", id);
        return find("id = :id and " + condition(scope), values).firstResultOptional();
    }

    Optional<Application> lock(Scope scope, UUID id) {
        Map<String, Object> values = scoped(scope);
        values.put("id", id);
        return find("id = :id and " + condition(scope), values).withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Locks several in the order of their ids, so that no two transactions wait for each other. */
    List<Application> lockAll(Scope scope, Collection<UUID> ids) {
        Map<String, Object> values = scoped(scope);
        values.put("ids", ids);
        return ids.isEmpty()
                ? List.of()
                : find("id in :ids and " + condition(scope) + " order by id", values)
                        .withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }

    List<Application> list(Scope scope, ApplicationFilter filter, Slice slice) {
        Map<String, Object> values = values(scope, filter);
        values.putAll(slice.parameters());
        return find(condition(scope) + filter.condition() + " and " + slice.condition() + " order by " + slice.orderBy(),
                values).range(0, slice.fetch() - 1).list();
    }

    Count count(Scope scope, ApplicationFilter filter) {
        return Count.of(find("select id from Application where " + condition(scope) + filter.condition(),
                values(scope, filter)).project(UUID.class).range(0, Count.CEILING).list().size());
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
        Map<String, Object> values = new HashMap<>(Map.of("kind", kind, "today", today));
        if (!passedOver.isEmpty()) {
            values.put("passed", passedOver);
        }
        return find("select id from Application where state = QUALIFIED and held = false and kind = :kind"
                + " and validUntil >= :today and (pausedUntil is null or pausedUntil < :today)"
                + (passedOver.isEmpty() ? "" : " and id not in :passed") + " order by tier, submittedAt, id", values)
                .project(UUID.class).firstResultOptional();
    }

    private static Map<String, Object> values(Scope scope, ApplicationFilter filter) {
        Map<String, Object> values = scoped(scope);
        values.putAll(filter.values());
        return values;
    }

    private static String condition(Scope scope) {
        return switch (scope) {
            case Scope.City city -> "true = true";
            case Scope.Person person -> "personId = :person";
            case Scope.Public everyone -> "true = false";
            case Scope.Region region -> "true = false";
            case Scope.Organization organization -> "true = false";
        };
    }

    private static Map<String, Object> scoped(Scope scope) {
        Map<String, Object> values = new HashMap<>();
        if (scope instanceof Scope.Person person) {
            values.put("person", person.id());
        }
        return values;
    }
}
