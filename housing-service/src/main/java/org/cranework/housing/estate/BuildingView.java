package org.cranework.housing.estate;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;

/** A building as it is answered. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BuildingView(UUID id, long version, UUID estateId, String name, Integer floors, Instant updatedAt) {

    static BuildingView of(Building building) {
        return new BuildingView(building.id(), building.version(), building.estateId(), building.name(), building.floors(),
                building.updatedAt());
    }
}
