package org.cranework.housing.offer;

import java.util.UUID;

import jakarta.ws.rs.QueryParam;

import org.cranework.web.paging.Conditions;

/**
 * Which offers a list holds.
 *
 * @param state only those in this state
 * @param unit only those of this unit
 * @param application only those to this application
 */
record OfferFilter(@QueryParam("state") OfferState state, @QueryParam("unit") UUID unit,
        @QueryParam("application") UUID application) {

    Conditions conditions() {
        return Conditions.of("state = :state", "state", state).and("unitId = :unit", "unit", unit)
                .and("applicationId = :application", "application", application);
    }
}
