package org.cranework.housing.property;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.cranework.web.action.AllowedAction;

/** A unit as it is answered. */
record UnitView(UUID id, long version, UUID estateId, UUID buildingId, String number, UnitKind kind, int areaCm2,
        int bedrooms, UnitState state, LocalDate on, Instant updatedAt, List<AllowedAction> allowedActions) {

    static UnitView of(Unit unit, List<AllowedAction> actions) {
        return new UnitView(unit.id(), unit.version(), unit.estateId(), unit.buildingId(), unit.number(), unit.kind(),
                unit.areaCm2(), unit.bedrooms(), unit.state(), unit.stateOn(), unit.updatedAt(), actions);
    }
}
