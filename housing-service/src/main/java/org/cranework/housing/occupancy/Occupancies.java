package org.cranework.housing.occupancy;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Who holds which unit. Read by the holder's id alone. */
@ApplicationScoped
class Occupancies implements PanacheRepositoryBase<Occupancy, UUID> {

    Occupancy heldBy(UUID holder) {
        return find("holderId = ?1 and releasedAt is null", holder).singleResult();
    }
}
