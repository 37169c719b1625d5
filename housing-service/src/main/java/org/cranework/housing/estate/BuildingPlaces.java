package org.cranework.housing.estate;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/** Where a building stands, for the units in it. */
@ApplicationScoped
public class BuildingPlaces {

    private final Buildings buildings;

    BuildingPlaces(Buildings buildings) {
        this.buildings = buildings;
    }

    /** The estate of a building. */
    public Optional<UUID> estateOf(UUID building) {
        return buildings.findByIdOptional(building).map(Building::estateId);
    }
}
