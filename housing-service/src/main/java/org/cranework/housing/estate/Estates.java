package org.cranework.housing.estate;

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

/** All estates. They are public; a region or an organization sees its own. */
@ApplicationScoped
class Estates implements PanacheRepositoryBase<Estate, UUID> {

    static final SortKeys SORTS = SortKeys.id("id").and("name", "name", String.class);

    Optional<Estate> find(Scope scope, UUID id) {
        Map<String, Object> values = scoped(scope);
        values.put("id", id);
        return find("id = :id and " + condition(scope), values).firstResultOptional();
    }

    Optional<Estate> lock(Scope scope, UUID id) {
        Map<String, Object> values = scoped(scope);
        values.put("id", id);
        return find("id = :id and " + condition(scope), values).withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    List<Estate> list(Scope scope, EstateFilter filter, Slice slice) {
        Map<String, Object> values = values(scope, filter);
        values.putAll(slice.parameters());
        return find(where(scope, filter) + " and " + slice.condition() + " order by " + slice.orderBy(), values)
                .range(0, slice.fetch() - 1).list();
    }

    Count count(Scope scope, EstateFilter filter) {
        return Count.of(find("select id from Estate where " + where(scope, filter), values(scope, filter))
                .project(UUID.class).range(0, Count.CEILING).list().size());
    }

    private static String where(Scope scope, EstateFilter filter) {
        return condition(scope) + (filter.region() == null ? "" : " and regionCode like :within")
                + (filter.owner() == null ? "" : " and owner.kind = :owner");
    }

    private static Map<String, Object> values(Scope scope, EstateFilter filter) {
        Map<String, Object> values = scoped(scope);
        if (filter.region() != null) {
            values.put("within", RegionPrefix.of(filter.region()) + "%");
        }
        if (filter.owner() != null) {
            values.put("owner", filter.owner());
        }
        return values;
    }

    private static String condition(Scope scope) {
        return switch (scope) {
            case Scope.City city -> "true = true";
            case Scope.Public everyone -> "true = true";
            case Scope.Person person -> "true = true";
            case Scope.Region region -> "regionCode like :region";
            case Scope.Organization organization -> "owner.organizationId = :organization";
        };
    }

    private static Map<String, Object> scoped(Scope scope) {
        Map<String, Object> values = new HashMap<>();
        switch (scope) {
            case Scope.Region region -> values.put("region", region.prefix() + "%");
            case Scope.Organization organization -> values.put("organization", organization.id());
            case Scope.City city -> {
            }
            case Scope.Public everyone -> {
            }
            case Scope.Person person -> {
            }
        }
        return values;
    }
}
