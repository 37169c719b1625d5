package org.cranework.talent.person;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.cranework.identity.access.Scope;
import org.cranework.talent.ListCount;
import org.cranework.web.paging.Count;
import org.cranework.web.paging.Page;
import org.cranework.web.paging.PageRequest;
import org.cranework.web.paging.Slice;
import org.cranework.web.paging.SortKeys;

/**
 * Reads persons, each read within a scope: an organization sees those with a live association to it, a region those with one to
 * an organization seated in it. Where an organization is seated is read from its own row, since a copy would have to follow it.
 */
@ApplicationScoped
class Persons implements PanacheRepositoryBase<Person, UUID> {

    private static final SortKeys SORTS = SortKeys.id("p.id");
    private static final String LIVE = "exists (select 1 from PersonAssociation a where a.personId = p.id and a.live = true";
    private static final String SEATED = "exists (select 1 from Organization o where o.id = a.organizationId"
            + " and o.regionCode like :within)";

    Optional<Person> read(UUID id, Scope scope) {
        Map<String, Object> parameters = new HashMap<>(Map.of("id", id));
        return find("from Person p where p.id = :id and " + within(scope, parameters), parameters)
                .firstResultOptional();
    }

    Optional<Person> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    Page<Person> page(PersonFilter filter, PageRequest page, Scope scope) {
        Slice slice = page.slice(SORTS);
        Map<String, Object> parameters = new HashMap<>();
        String condition = condition(filter, scope, parameters);
        Count count = page.wantsCount() ? ListCount.of(getEntityManager(), "Person p", condition, parameters) : null;
        parameters.putAll(slice.parameters());
        List<Person> rows = find("from Person p where " + condition + " and " + slice.condition() + " order by "
                + slice.orderBy(), parameters).range(0, slice.fetch() - 1).list();
        return slice.page(rows, (row, key) -> row.id()).counted(count);
    }

    /** Moves a sealed value to the current key; nobody is told, since nothing changed, and a change in between wins. */
    void reseal(Person person, byte[] resealed) {
        update("update Person p set p.subject = ?1 where p.id = ?2 and p.subject = ?3", resealed, person.id(),
                person.subject());
    }

    /** The associations of these persons that the scope shows, those of an ended one among them. */
    List<PersonAssociation> associations(Collection<UUID> persons, Scope scope) {
        Map<String, Object> parameters = new HashMap<>(Map.of("persons", persons));
        String within = switch (scope) {
            case Scope.City() -> "true = true";
            case Scope.Person unused -> "true = true";
            case Scope.Organization organization -> {
                parameters.put("within", organization.id());
                yield "a.organizationId = :within";
            }
            case Scope.Region region -> {
                parameters.put("within", region.prefix() + '%');
                yield SEATED;
            }
            case Scope.Public() -> "true = false";
        };
        var query = getEntityManager().createQuery("from PersonAssociation a where a.personId in :persons and " + within
                + " order by a.since, a.enrollmentId", PersonAssociation.class);
        parameters.forEach(query::setParameter);
        return query.getResultList();
    }

    private static String condition(PersonFilter filter, Scope scope, Map<String, Object> parameters) {
        List<String> conditions = new ArrayList<>(List.of(within(scope, parameters)));
        if (filter.organization() != null) {
            conditions.add(LIVE + " and a.organizationId = :organization)");
            parameters.put("organization", filter.organization());
        }
        if (filter.ids() != null) {
            conditions.add("p.id in :ids");
            parameters.put("ids", PageRequest.ids(filter.ids()));
        }
        if (filter.updatedSince() != null) {
            conditions.add("p.updatedAt >= :since");
            parameters.put("since", filter.updatedSince());
        }
        return String.join(" and ", conditions);
    }

    private static String within(Scope scope, Map<String, Object> parameters) {
        return switch (scope) {
            case Scope.City() -> "true = true";
            case Scope.Region region -> {
                parameters.put("within", region.prefix() + '%');
                yield LIVE + " and " + SEATED + ")";
            }
            case Scope.Organization organization -> {
                parameters.put("within", organization.id());
                yield LIVE + " and a.organizationId = :within)";
            }
            case Scope.Person person -> {
                parameters.put("within", person.id());
                yield "p.id = :within";
            }
            case Scope.Public() -> "true = false";
        };
    }
}
