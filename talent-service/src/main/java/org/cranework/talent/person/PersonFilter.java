package org.cranework.talent.person;

import java.time.Instant;
import java.util.UUID;

import jakarta.ws.rs.QueryParam;

/** What a list of persons can be narrowed by. */
record PersonFilter(@QueryParam("organization") UUID organization, @QueryParam("ids") String ids,
        @QueryParam("updatedSince") Instant updatedSince) {}
