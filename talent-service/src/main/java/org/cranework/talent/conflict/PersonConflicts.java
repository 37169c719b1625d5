package org.cranework.talent.conflict;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.cranework.identity.access.Scope;
import org.cranework.identity.access.ScopedRepository;
import org.cranework.web.paging.Conditions;
import org.cranework.web.paging.Page;
import org.cranework.web.paging.PageRequest;

/** Reads conflicts, each read within a scope: a region has those of the organizations seated in it. */
@ApplicationScoped
class PersonConflicts implements ScopedRepository<PersonConflict> {

    @Override
    public Class<PersonConflict> entity() {
        return PersonConflict.class;
    }

    @Override
    public Object sortValue(PersonConflict conflict, String key) {
        return conflict.id();
    }

    @Override
    public Conditions within(Scope scope) {
        return switch (scope) {
            case Scope.City() -> Conditions.every();
            case Scope.Region region ->
                Conditions.of("organizationId in (select o.id from Organization o where o.regionCode like :within)", "within",
                        region.prefix() + '%');
            case Scope.Organization organization ->
                Conditions.of("organizationId = :within", "within", organization.id());
            case Scope.Person unused -> Conditions.none();
            case Scope.Public() -> Conditions.none();
        };
    }

    /** Reads it again as it is now and holds it until the end of the transaction. */
    void lock(PersonConflict conflict) {
        getEntityManager().refresh(conflict, LockModeType.PESSIMISTIC_WRITE);
    }

    Page<PersonConflict> page(Scope scope, ConflictState state, PageRequest request) {
        return page(scope, Conditions.of("state = :state", "state", state == null ? null : state.code()), request);
    }

    /** Makes the enrollment the person's; the association itself is {@code matching}'s, which left it open. */
    void link(PersonConflict conflict) {
        getEntityManager().createNativeQuery("UPDATE person_association SET person_id = :person"
                + " WHERE enrollment_id = :enrollment AND person_id IS NULL")
                .setParameter("person", conflict.personId()).setParameter("enrollment", conflict.enrollmentId())
                .executeUpdate();
    }
}
