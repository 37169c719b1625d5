package org.cranework.housing.estate;

import jakarta.ws.rs.QueryParam;

/**
 * Which estates a list holds.
 *
 * @param region only those within this region
 * @param owner only those of this kind of owner
 */
record EstateFilter(@QueryParam("region") String region, @QueryParam("owner") OwnerKind owner) {}
