package org.cranework.housing.lease;

import jakarta.enterprise.context.ApplicationScoped;

import org.cranework.identity.access.Scope;
import org.cranework.identity.access.ScopedRepository;
import org.cranework.web.paging.Conditions;

/** All leases. A worker sees their own; no organization or region sees any. */
@ApplicationScoped
class Leases implements ScopedRepository<Lease> {

    @Override
    public Class<Lease> entity() {
        return Lease.class;
    }

    @Override
    public Object sortValue(Lease lease, String key) {
        return lease.id();
    }

    @Override
    public Conditions within(Scope scope) {
        return switch (scope) {
            case Scope.City city -> Conditions.every();
            case Scope.Person person -> Conditions.of("personId = :person", "person", person.id());
            case Scope.Public everyone -> Conditions.none();
            case Scope.Region region -> Conditions.none();
            case Scope.Organization organization -> Conditions.none();
        };
    }
}
