package org.cranework.housing.property;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.ws.rs.QueryParam;

import org.cranework.housing.estate.RegionPrefix;
import org.cranework.web.paging.Conditions;
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

    Conditions conditions() {
        return Conditions.of("estateId = :estate", "estate", estate).and("kind = :kind", "kind", kind)
                .and("state = :state", "state", state).and("id in :ids", "ids", PageRequest.ids(ids))
                .and("updatedAt >= :updatedSince", "updatedSince", updatedSince).and(havingReached())
                .and("estateId in (select e.id from Estate e where e.regionCode like :within)", "within",
                        region == null ? null : RegionPrefix.of(region) + "%")
                .and("estateId in (select e.id from Estate e where e.owner.organizationId = :owner)", "owner", organization);
    }

    private Conditions havingReached() {
        return reached == null
                ? Conditions.every()
                : Conditions.of(REACHED, "reached", reached).and("not (" + RETIRED + ")", "reachedBy",
                        reachedBy == null ? EVER : reachedBy);
    }
}
