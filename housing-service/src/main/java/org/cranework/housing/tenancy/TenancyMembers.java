package org.cranework.housing.tenancy;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Everyone who lives or lived in a talent home. Found only by those who already know the index or the lease. */
@ApplicationScoped
class TenancyMembers implements PanacheRepositoryBase<TenancyMember, UUID> {

    List<TenancyMember> of(List<byte[]> indexes) {
        return list("blindIndex in ?1", indexes);
    }

    List<TenancyMember> ofLease(UUID lease) {
        return list("leaseId = ?1 order by blindIndex", lease);
    }
}
