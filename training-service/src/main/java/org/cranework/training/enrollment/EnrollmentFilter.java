package org.cranework.training.enrollment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.ws.rs.QueryParam;

/** The filters of the list; null where not asked for. */
record EnrollmentFilter(@QueryParam("organization") UUID organization, @QueryParam("region") String region,
        @QueryParam("intakeYear") Integer intakeYear, @QueryParam("intakeSeason") String intakeSeason,
        @QueryParam("studyMode") String studyMode, @QueryParam("majorGroup") String majorGroup,
        @QueryParam("equipment") Boolean equipment, @QueryParam("state") String state,
        @QueryParam("enrolledFrom") LocalDate enrolledFrom,
        @QueryParam("enrolledTo") LocalDate enrolledTo, @QueryParam("updatedSince") Instant updatedSince,
        @QueryParam("ids") String ids) {}
