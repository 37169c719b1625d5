package org.cranework.talent.conflict;

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

/** Reads conflicts, each read within a scope: a region has those of the organizations seated in it. */
@ApplicationScoped
class PersonConflicts implements PanacheRepositoryBase<PersonConflict, UUID> {

    private static final SortKeys SORTS = SortKeys.id("c.id");

    Optional<PersonConflict> read(UUID id, Scope scope) {
        Map<String, Object> parameters = new HashMap<>(Map.of("id", id));
        return find("from PersonConflict c where c.id = :id and " + within(scope, parameters), parameters)
                .firstResultOptional();
    }

    /** Reads it again as it is now and holds it until the end of the transaction. */
    void lock(PersonConflict conflict) {
        getEntityManager().refresh(conflict, LockModeType.PESSIMISTIC_WRITE);
    }

    Page<PersonConflict> page(ConflictState state, PageRequest page, Scope scope) {
        Slice slice = page.slice(SORTS);
        Map<String, Object> parameters = new HashMap<>();
        String condition = within(scope, parameters);
        if (state != null) {
            condition += " and c.state = :state";
            parameters.put("state", state.code());
        }
        Count count = page.wantsCount() ? ListCount.of(getEntityManager(), "PersonConflict c", condition, parameters) : null;
        parameters.putAll(slice.parameters());
        List<PersonConflict> rows = find("from PersonConflict c where " + condition + " and " + slice.condition()
                + " order by " + slice.orderBy(), parameters).range(0, slice.fetch() - 1).list();
        return slice.page(rows, (row, key) -> row.id()).counted(count);
    }

    /** Makes the enrollment the person's; the association itself is {@code matching}'s, which left it open. */
    void link(PersonConflict conflict) {
        getEntityManager().createNativeQuery("UPDATE person_association SET person_id = :person"
                + " WHERE enrollment_id = :enrollment AND person_id IS NULL")
                .setParameter("person", conflict.personId()).setParameter("enrollment", conflict.enrollmentId())
                .executeUpdate();
    }

    private static String within(Scope scope, Map<String, Object> parameters) {
        return switch (scope) {
            case Scope.City() -> "true = true";
            case Scope.Region region -> {
                parameters.put("within", region.prefix() + '%');
                yield "exists (select 1 from Organization o where o.id = c.organizationId and o.regionCode like :within)";
            }
            case Scope.Organization organization -> {
                parameters.put("within", organization.id());
                yield "c.organizationId = :within";
            }
            case Scope.Person unused -> "true = false";
            case Scope.Public() -> "true = false";
        };
    }
}
