package org.cranework.housing.application;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import jakarta.ws.rs.QueryParam;

import org.cranework.housing.property.UnitKind;
import org.cranework.web.paging.PageRequest;

/**
 * Which applications a list holds.
 *
 * @param state only those in this state
 * @param kind only those for this kind of unit
 * @param held only those that an undecided duplicate holds, or does not
 * @param ids only these
 * @param updatedSince only those changed at or after this instant
 */
record ApplicationFilter(@QueryParam("state") ApplicationState state, @QueryParam("kind") UnitKind kind,
        @QueryParam("held") Boolean held, @QueryParam("ids") String ids,
        @QueryParam("updatedSince") Instant updatedSince) {

    String condition() {
        return (state == null ? "" : " and state = :state") + (kind == null ? "" : " and kind = :kind")
                + (held == null ? "" : " and held = :held") + (ids == null ? "" : " and id in :ids")
                + (updatedSince == null ? "" : " and updatedAt >= :updatedSince");
    }

    Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>();
        values.put("state", state);
        values.put("kind", kind);
        values.put("held", held);
        values.put("ids", PageRequest.ids(ids));
        values.put("updatedSince", updatedSince);
        values.values().removeIf(java.util.Objects::isNull);
        return values;
    }
}
