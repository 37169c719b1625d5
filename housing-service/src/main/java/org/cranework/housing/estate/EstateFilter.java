package org.cranework.housing.estate;

import jakarta.ws.rs.QueryParam;

import org.cranework.web.paging.Conditions;

/**
 * Which estates a list holds.
 *
 * @param region only those within this region
 * @param owner only those of this kind of owner
 */
record EstateFilter(@QueryParam("region") String region, @QueryParam("owner") OwnerKind owner) {

    Conditions conditions() {
        return Conditions.of("regionCode like :within", "within", region == null ? null : RegionPrefix.of(region) + "%")
                .and("owner.kind = :owner", "owner", owner);
    }
}
