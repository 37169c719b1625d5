package org.cranework.housing.property;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.ws.rs.QueryParam;

import org.cranework.web.paging.PageRequest;

/**
 * Which units a list holds.
 *
 * @param estate only those of this estate
 * @param kind only those of this kind
 * @param state only those in this state
 * @param ids only these
 * @param updatedSince only those changed at or after this instant
 */
record UnitFilter(@QueryParam("estate") UUID estate, @QueryParam("kind") UnitKind kind,
        @QueryParam("state") UnitState state, @QueryParam("ids") String ids,
        @QueryParam("updatedSince") Instant updatedSince) {

    String condition() {
        return (estate == null ? "" : " and estateId = :estate") + (kind == null ? "" : " and kind = :kind")
                + (state == null ? "" : " and state = :state") + (ids == null ? "" : " and id in :ids")
                + (updatedSince == null ? "" : " and updatedAt >= :updatedSince");
    }

    Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>();
        values.put("estate", estate);
        values.put("kind", kind);
        values.put("state", state);
        values.put("ids", PageRequest.ids(ids));
        values.put("updatedSince", updatedSince);
        values.values().removeIf(java.util.Objects::isNull);
        return values;
    }
}
