package org.cranework.talent.person;

import java.time.Instant;
import java.util.UUID;

import jakarta.ws.rs.QueryParam;

import org.cranework.web.paging.Conditions;
import org.cranework.web.paging.PageRequest;

/** What a list of persons can be narrowed by. */
record PersonFilter(@QueryParam("organization") UUID organization, @QueryParam("ids") String ids,
        @QueryParam("updatedSince") Instant updatedSince) {

    Conditions conditions() {
        return Conditions.of(Persons.LIVE + " and a.organizationId = :organization)", "organization", organization)
                .and("id in :ids", "ids", PageRequest.ids(ids)).and("updatedAt >= :since", "since", updatedSince);
    }
}
