package org.cranework.housing.offer;

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

/** All offers. A worker sees those made to them; no organization or region sees any. */
@ApplicationScoped
class Offers implements PanacheRepositoryBase<Offer, UUID> {

    static final SortKeys SORTS = SortKeys.id("id");

    Optional<Offer> find(Scope scope, UUID id) {
        Map<String, Object> values = scoped(scope);
        values.put("id", id);
        return find("id = :id and " + condition(scope), values).firstResultOptional();
    }

    Optional<Offer> lock(Scope scope, UUID id) {
        Map<String, Object> values = scoped(scope);
        values.put("id", id);
        return find("id = :id and " + condition(scope), values).withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The kind of unit of an offer: it never changes, so that it can be read before anything is locked. */
    Optional<UnitKind> kindOf(Scope scope, UUID id) {
        Map<String, Object> values = scoped(scope);
        values.put("id", id);
        return find("select unitKind from Offer where id = :id and " + condition(scope), values).project(UnitKind.class)
                .firstResultOptional();
    }

    /** The applications that refused this unit or let it pass. */
    List<UUID> declined(Scope scope, UUID unit) {
        Map<String, Object> values = scoped(scope);
        values.put("unit", unit);
        return find("select distinct applicationId from Offer where unitId = :unit and state in (REFUSED, EXPIRED) and "
                + condition(scope), values).project(UUID.class).list();
    }

    List<Offer> list(Scope scope, OfferFilter filter, Slice slice) {
        Map<String, Object> values = scoped(scope);
        values.putAll(filter.values());
        values.putAll(slice.parameters());
        return find(condition(scope) + filter.condition() + " and " + slice.condition() + " order by " + slice.orderBy(),
                values).range(0, slice.fetch() - 1).list();
    }

    Count count(Scope scope, OfferFilter filter) {
        Map<String, Object> values = scoped(scope);
        values.putAll(filter.values());
        return Count.of(find("select id from Offer where " + condition(scope) + filter.condition(), values)
                .project(UUID.class).range(0, Count.CEILING).list().size());
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
