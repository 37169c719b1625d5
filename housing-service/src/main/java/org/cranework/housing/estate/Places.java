package org.cranework.housing.estate;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

/** Where a building stands and whose it is, for the units in it. */
@ApplicationScoped
public class Places {

    private final Estates estates;
    private final Buildings buildings;

    Places(Estates estates, Buildings buildings) {
        this.estates = estates;
        this.buildings = buildings;
    }

    /** The estate of a building. */
    public Optional<UUID> estateOf(UUID building) {
        return buildings.findByIdOptional(building).map(Building::estateId);
    }

    /** Where an estate lies and whose it is, held until the transaction ends: the owner does not change meanwhile. */
    public Place hold(UUID estate) {
        return estates.findByIdOptional(estate, LockModeType.PESSIMISTIC_READ)
                .map(one -> new Place(one.regionCode(), one.owner().organizationId()))
                .orElseThrow();
    }

    /**
     * Where, and whose.
     *
     * @param regionCode GB/T 2260
     * @param organizationId the owner, by talent's id
     */
    public record Place(String regionCode, UUID organizationId) {}
}
