package org.cranework.housing.person;

import org.cranework.identity.access.Scope;
import org.cranework.identity.access.ScopedRepository;
import org.cranework.web.paging.Conditions;

/** A repository of what concerns one person each: the city sees all of it, a worker their own, no organization or region any. */
public interface PersonalRepository<E> extends ScopedRepository<E> {

    @Override
    default Conditions within(Scope scope) {
        return switch (scope) {
            case Scope.City city -> Conditions.every();
            case Scope.Person person -> Conditions.of("personId = :person", "person", person.id());
            case Scope.Public everyone -> Conditions.none();
            case Scope.Region region -> Conditions.none();
            case Scope.Organization organization -> Conditions.none();
        };
    }
}
