package org.cranework.housing.lease;

import jakarta.enterprise.context.ApplicationScoped;

import org.cranework.housing.person.PersonalRepository;

/** All leases. A worker sees their own; no organization or region sees any. */
@ApplicationScoped
class Leases implements PersonalRepository<Lease> {

    @Override
    public Class<Lease> entity() {
        return Lease.class;
    }

    @Override
    public Object sortValue(Lease lease, String key) {
        return lease.id();
    }
}
