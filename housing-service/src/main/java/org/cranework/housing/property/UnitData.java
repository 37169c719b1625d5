package org.cranework.housing.property;

import java.time.LocalDate;
import java.util.UUID;

import org.cranework.housing.journal.Fact;

/** A unit as its events tell it. */
record UnitData(UUID unitId, UUID estateId, UUID buildingId, UnitKind kind, int areaCm2, int bedrooms, UnitState state,
        LocalDate on) {

    static Fact fact(String what, Unit unit, boolean historical) {
        return new Fact("unit", what, unit.id(), unit.version(), historical, new UnitData(unit.id(), unit.estateId(),
                unit.buildingId(), unit.kind(), unit.areaCm2(), unit.bedrooms(), unit.state(), unit.stateOn()));
    }
}
