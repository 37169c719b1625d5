package org.cranework.housing.lease;

import java.time.Instant;
import java.util.UUID;

import jakarta.ws.rs.QueryParam;

import org.cranework.web.paging.Conditions;

/**
 * Which leases a list holds.
 *
 * @param state only those in this state
 * @param unit only those of this unit
 * @param updatedSince only those changed at or after this instant
 */
record LeaseFilter(@QueryParam("state") LeaseState state, @QueryParam("unit") UUID unit,
        @QueryParam("updatedSince") Instant updatedSince) {

    Conditions conditions() {
        return Conditions.of("state = :state", "state", state).and("unitId = :unit", "unit", unit)
                .and("updatedAt >= :updatedSince", "updatedSince", updatedSince);
    }
}
