package org.cranework.housing.property;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.cranework.identity.access.Scope;
import org.cranework.web.paging.Count;
import org.cranework.web.paging.Slice;
import org.cranework.web.paging.SortKeys;

/** All units. Nothing about a unit says who lives in it, so a worker sees them all; a region or an owner sees its own. */
@ApplicationScoped
class Units implements PanacheRepositoryBase<Unit, UUID> {

    static final SortKeys SORTS = SortKeys.id("id");

    Optional<Unit> find(Scope scope, UUID id) {
        Map<String, Object> values = scoped(scope);
        values.put("id", id);
        return find("id = :id and " + condition(scope), values).firstResultOptional();
    }

    Optional<Unit> lock(Scope scope, UUID id) {
        Map<String, Object> values = scoped(scope);
        values.put("id", id);
        return find("id = :id and " + condition(scope), values).withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The kind of a unit: it never changes, so that it can be read, by itself, before anything is locked. */
    Optional<UnitKind> kindOf(Scope scope, UUID id) {
        Map<String, Object> values = scoped(scope);
        values.put("id", id);
        return find("select kind from Unit where id = :id and " + condition(scope), values).project(UnitKind.class)
                .firstResultOptional();
    }

    List<Unit> list(Scope scope, UnitFilter filter, Slice slice) {
        Map<String, Object> values = values(scope, filter);
        values.putAll(slice.parameters());
        return find(condition(scope) + filter.condition() + " and " + slice.condition() + " order by " + slice.orderBy(),
                values).range(0, slice.fetch() - 1).list();
    }

    Count count(Scope scope, UnitFilter filter) {
        return Count.of(find("select id from Unit where " + condition(scope) + filter.condition(), values(scope, filter))
                .project(UUID.class).range(0, Count.CEILING).list().size());
    }

    boolean hasNumber(UUID building, String number) {
        return count("buildingId = ?1 and number = ?2", building, number) > 0;
    }

    private static Map<String, Object> values(Scope scope, UnitFilter filter) {
        Map<String, Object> values = scoped(scope);
        values.putAll(filter.values());
        return values;
    }

    private static String condition(Scope scope) {
        return switch (scope) {
            case Scope.City city -> "true = true";
            case Scope.Public everyone -> "true = true";
            case Scope.Person person -> "true = true";
            case Scope.Region region -> "estateId in (select e.id from Estate e where e.regionCode like :region)";
            case Scope.Organization organization ->
                "estateId in (select e.id from Estate e where e.owner.organizationId = :organization)";
        };
    }

    private static Map<String, Object> scoped(Scope scope) {
        Map<String, Object> values = new HashMap<>();
        if (scope instanceof Scope.Region region) {
            values.put("region", region.prefix() + "%");
        }
        if (scope instanceof Scope.Organization organization) {
            values.put("organization", organization.id());
        }
        return values;
    }
}
