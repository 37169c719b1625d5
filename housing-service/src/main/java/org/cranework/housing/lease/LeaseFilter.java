package org.cranework.housing.lease;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.ws.rs.QueryParam;

/**
 * Which leases a list holds.
 *
 * @param state only those in this state
 * @param unit only those of this unit
 * @param updatedSince only those changed at or after this instant
 */
record LeaseFilter(@QueryParam("state") LeaseState state, @QueryParam("unit") UUID unit,
        @QueryParam("updatedSince") Instant updatedSince) {

    String condition() {
        return (state == null ? "" : " and state = :state") + (unit == null ? "" : " and unitId = :unit")
                + (updatedSince == null ? "" : " and updatedAt >= :updatedSince");
    }

    Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>();
        values.put("state", state);
        values.put("unit", unit);
        values.put("updatedSince", updatedSince);
        values.values().removeIf(java.util.Objects::isNull);
        return values;
    }
}
