package org.cranework.housing.offer;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.ws.rs.QueryParam;

/**
 * Which offers a list holds.
 *
 * @param state only those in this state
 * @param unit only those of this unit
 * @param application only those to this application
 */
record OfferFilter(@QueryParam("state") OfferState state, @QueryParam("unit") UUID unit,
        @QueryParam("application") UUID application) {

    String condition() {
        return (state == null ? "" : " and state = :state") + (unit == null ? "" : " and unitId = :unit")
                + (application == null ? "" : " and applicationId = :application");
    }

    Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>();
        values.put("state", state);
        values.put("unit", unit);
        values.put("application", application);
        values.values().removeIf(java.util.Objects::isNull);
        return values;
    }
}
