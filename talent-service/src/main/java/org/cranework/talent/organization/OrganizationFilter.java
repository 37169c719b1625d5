package org.cranework.talent.organization;

import java.time.Instant;

import jakarta.ws.rs.QueryParam;

/** What a list of organizations can be narrowed by. */
record OrganizationFilter(@QueryParam("q") String q, @QueryParam("kind") OrganizationKind kind,
        @QueryParam("region") String region, @QueryParam("ids") String ids,
        @QueryParam("updatedSince") Instant updatedSince) {}
