package org.cranework.housing.property;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.ws.rs.QueryParam;

import org.cranework.housing.estate.RegionPrefix;
import org.cranework.web.paging.PageRequest;

/**
 * Which units a list holds.
 *
 * @param estate only those of this estate
 * @param kind only those of this kind
 * @param state only those in this state
 * @param ids only these
 * @param updatedSince only those changed at or after this instant
 * @param reached only those that had reached this state by a day and were not retired by then
 * @param reachedBy the day; null for today
 * @param region only those within this region
 * @param organization only those of this owner
 */
record UnitFilter(@QueryParam("estate") UUID estate, @QueryParam("kind") UnitKind kind,
        @QueryParam("state") UnitState state, @QueryParam("ids") String ids,
        @QueryParam("updatedSince") Instant updatedSince,
        @QueryParam("reached") UnitState reached, @QueryParam("reachedBy") LocalDate reachedBy,
        @QueryParam("region") String region, @QueryParam("organization") UUID organization) {

    private static final String REACHED = "id in (select m.unitId from UnitMove m where m.state = :reached"
            + " and m.onDate <= :reachedBy)";
    private static final String RETIRED = "id in (select m.unitId from UnitMove m where m.state = RETIRED"
            + " and m.onDate <= :reachedBy)";
    /** Later than any day a move can have. */
    private static final LocalDate EVER = LocalDate.of(9999, 12, 31);

    String condition() {
        return (estate == null ? "" : " and estateId = :estate") + (kind == null ? "" : " and kind = :kind")
                + (state == null ? "" : " and state = :state") + (ids == null ? "" : " and id in :ids")
                + (updatedSince == null ? "" : " and updatedAt >= :updatedSince")
                + (reached == null ? "" : " and " + REACHED + " and not (" + RETIRED + ")")
                + (region == null ? "" : " and estateId in (select e.id from Estate e where e.regionCode like :within)")
                + (organization == null
                        ? ""
                        : " and estateId in (select e.id from Estate e where e.owner.organizationId = :owner)");
    }

    Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>();
        values.put("estate", estate);
        values.put("kind", kind);
        values.put("state", state);
        values.put("ids", PageRequest.ids(ids));
        values.put("updatedSince", updatedSince);
        values.put("reached", reached);
        values.put("reachedBy", reached == null ? null : reachedBy == null ? EVER : reachedBy);
        values.put("within", region == null ? null : RegionPrefix.of(region) + "%");
        values.put("owner", organization);
        values.values().removeIf(java.util.Objects::isNull);
        return values;
    }
}
