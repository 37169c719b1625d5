package org.cranework.talent.person;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.cranework.identity.access.Scope;
import org.cranework.identity.access.ScopedRepository;
import org.cranework.web.paging.Conditions;

/**
 * Reads persons, each read within a scope: an organization sees those with a live association to it, a region those with one to
 * an organization seated in it. Where an organization is seated is read from its own row, since a copy would have to follow it.
 */
@ApplicationScoped
class Persons implements ScopedRepository<Person> {

    private static final String ASSOCIATED = "id in (select a.personId from PersonAssociation a where a.live = true and ";

    @Override
    public Class<Person> entity() {
        return Person.class;
    }

    @Override
    public Object sortValue(Person person, String key) {
        return person.id();
    }

    @Override
    public Conditions within(Scope scope) {
        return switch (scope) {
            case Scope.City() -> Conditions.every();
            case Scope.Region region -> shown(region, "within").inside(ASSOCIATED, ")");
            case Scope.Organization organization -> shown(organization, "within").inside(ASSOCIATED, ")");
            case Scope.Person person -> Conditions.of("id = :within", "within", person.id());
            case Scope.Public() -> Conditions.none();
        };
    }

    /**
     * Those with a live association to this organization, as far as the scope shows it: an employer does not learn from it where else
     * its people work or study.
     *
     * @param organization null lets everybody through
     */
    static Conditions associated(UUID organization, Scope scope) {
        return organization == null
                ? Conditions.every()
                : Conditions.of("a.organizationId = :organization", "organization", organization).and(shown(scope, "seen"))
                        .inside(ASSOCIATED, ")");
    }

    /** The associations that a scope shows, as conditions of {@code a} that compare a value of this name. */
    private static Conditions shown(Scope scope, String name) {
        return switch (scope) {
            case Scope.City() -> Conditions.every();
            case Scope.Person unused -> Conditions.every();
            case Scope.Organization organization -> Conditions.of("a.organizationId = :" + name, name, organization.id());
            case Scope.Region region -> Conditions.of(
                    "a.organizationId in (select o.id from Organization o where o.regionCode like :" + name + ")", name,
                    region.prefix() + '%');
            case Scope.Public() -> Conditions.none();
        };
    }

    Optional<Person> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Moves a sealed value to the current key; nobody is told, since nothing changed, and a change in between wins. */
    void reseal(Person person, byte[] resealed) {
        update("update Person p set p.subject = ?1 where p.id = ?2 and p.subject = ?3", resealed, person.id(),
                person.subject());
    }

    /** The associations of these persons that the scope shows, those of an ended one among them. */
    List<PersonAssociation> associations(Collection<UUID> persons, Scope scope) {
        Conditions shown = Conditions.of("a.personId in :persons", "persons", persons).and(shown(scope, "within"));
        var query = getEntityManager().createQuery(
                "from PersonAssociation a where " + shown.text() + " order by a.since, a.id",
                PersonAssociation.class);
        shown.values().forEach(query::setParameter);
        return query.getResultList();
    }
}
