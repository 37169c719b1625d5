package org.cranework.talent.person;

import java.time.Instant;
import java.util.UUID;

import jakarta.ws.rs.QueryParam;

import org.cranework.identity.access.Scope;
import org.cranework.web.paging.Conditions;
import org.cranework.web.paging.PageRequest;

/** What a list of persons can be narrowed by. */
record PersonFilter(@QueryParam("organization") UUID organization, @QueryParam("ids") String ids,
        @QueryParam("updatedSince") Instant updatedSince) {

    Conditions conditions(Scope scope) {
        return Persons.associated(organization, scope)
                .and("id in :ids", "ids", PageRequest.ids(ids)).and("updatedAt >= :since", "since", updatedSince);
    }
}
