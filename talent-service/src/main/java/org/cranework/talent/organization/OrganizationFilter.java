package org.cranework.talent.organization;

import java.time.Instant;
import java.util.Locale;

import jakarta.ws.rs.QueryParam;

import org.cranework.identity.access.Scope;
import org.cranework.web.paging.Conditions;
import org.cranework.web.paging.PageRequest;
import org.cranework.web.problem.ProblemException;

/** What a list of organizations can be narrowed by. */
record OrganizationFilter(@QueryParam("q") String q, @QueryParam("kind") OrganizationKind kind,
        @QueryParam("region") String region, @QueryParam("ids") String ids,
        @QueryParam("updatedSince") Instant updatedSince) {

    private static final int LONGEST_Q = 100;

    /** Refuses what the contract does not take; the problem names the parameter. */
    void check() {
        if (q != null && (q.isBlank() || q.length() > LONGEST_Q)) {
            throw ProblemException.invalid("query/q", "size", "min", 1, "max", LONGEST_Q);
        }
        if (region != null && !region.matches("[0-9]{6}")) {
            throw ProblemException.invalid("query/region", "wrong-format");
        }
    }

    Conditions conditions() {
        return named().and("kind = :kind", "kind", kind)
                .and("regionCode like :region", "region", region == null ? null : Scope.Region.of(region).prefix() + '%')
                .and("id in :ids", "ids", PageRequest.ids(ids)).and("updatedAt >= :since", "since", updatedSince);
    }

    private Conditions named() {
        return q == null
                ? Conditions.every()
                : Conditions.of("(lower(nameZh) like :q escape '!' or lower(nameEn) like :q escape '!'"
                        + " or lower(nameRu) like :q escape '!' or creditCode = :code)", "q",
                        '%' + q.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + '%').with("code", q);
    }
}
