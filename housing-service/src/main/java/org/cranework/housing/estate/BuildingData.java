package org.cranework.housing.estate;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.cranework.housing.journal.Fact;

/** A building as its events tell it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BuildingData(UUID buildingId, UUID estateId, String name, Integer floors) {

    static Fact fact(String what, Building building) {
        return new Fact("building", what, building.id(), building.version(), false,
                new BuildingData(building.id(), building.estateId(), building.name(), building.floors()));
    }
}
