package org.cranework.training.enrollment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.ws.rs.QueryParam;

import org.cranework.identity.access.Scope;
import org.cranework.web.paging.Conditions;
import org.cranework.web.paging.PageRequest;

/** The filters of the list; null where not asked for. */
record EnrollmentFilter(@QueryParam("organization") UUID organization, @QueryParam("region") String region,
        @QueryParam("intakeYear") Integer intakeYear, @QueryParam("intakeSeason") String intakeSeason,
        @QueryParam("studyMode") String studyMode, @QueryParam("majorGroup") String majorGroup,
        @QueryParam("equipment") Boolean equipment, @QueryParam("state") String state,
        @QueryParam("enrolledFrom") LocalDate enrolledFrom,
        @QueryParam("enrolledTo") LocalDate enrolledTo, @QueryParam("updatedSince") Instant updatedSince,
        @QueryParam("ids") String ids) {

    Conditions conditions() {
        return Conditions.of("organizationId = :organization", "organization", organization)
                .and("organizationId in (select c.id from College c where c.regionCode like :region)", "region",
                        region == null ? null : Scope.Region.of(region).prefix() + "%")
                .and("intakeYear = :intakeYear", "intakeYear", intakeYear)
                .and("intakeSeason = :intakeSeason", "intakeSeason", intakeSeason)
                .and("studyMode = :studyMode", "studyMode", studyMode)
                .and("majorCode like :majorGroup", "majorGroup", majorGroup == null ? null : majorGroup + "%")
                .and("equipment = :equipment", "equipment", equipment).and("state = :state", "state", state)
                .and("enrolledOn >= :enrolledFrom", "enrolledFrom", enrolledFrom)
                .and("enrolledOn <= :enrolledTo", "enrolledTo", enrolledTo)
                .and("updatedAt >= :updatedSince", "updatedSince", updatedSince)
                .and("id in :ids", "ids", PageRequest.ids(ids));
    }
}
