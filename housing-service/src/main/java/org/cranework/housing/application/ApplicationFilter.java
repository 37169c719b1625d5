package org.cranework.housing.application;

import java.time.Instant;

import jakarta.ws.rs.QueryParam;

import org.cranework.housing.property.UnitKind;
import org.cranework.web.paging.Conditions;
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

    Conditions conditions() {
        return Conditions.of("state = :state", "state", state).and("kind = :kind", "kind", kind)
                .and("held = :held", "held", held).and("id in :ids", "ids", PageRequest.ids(ids))
                .and("updatedAt >= :updatedSince", "updatedSince", updatedSince);
    }
}
