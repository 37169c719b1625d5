package org.cranework.training.enrollment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;

/** An enrollment as answered: the student masked. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EnrollmentView(UUID id, UUID organizationId, UUID personId, long version, String state, int intakeYear,
        String intakeSeason, String studyMode, String majorCode, String majorGroup, String regionCode, LocalDate enrolledOn,
        MaskedStudent student, Instant updatedAt) {

    /** Enough to tell one's own record from the next. */
    record MaskedStudent(String name, String studentNumber, String documentType, String documentNumber) {}
}
