package org.cranework.training.enrollment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Basic;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;

import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;

/** One student's admission, as it is read. Written by feeds alone, in sets ({@link EnrollmentWrites}). */
@Entity
@Immutable
class Enrollment {

    @Id
    private UUID id;
    private long version;
    private UUID organizationId;
    private String state;
    private int intakeYear;
    private String intakeSeason;
    private String studyMode;
    private String majorCode;
    private String regionCode;
    private LocalDate enrolledOn;
    private String documentType;
    private String maskedName;
    private String maskedStudentNumber;
    private String maskedDocument;

    /** Opened for one value in clear; no list pays for it. */
    @Basic(fetch = FetchType.LAZY)
    private byte[] sealed;

    private Instant updatedAt;

    @Formula("""
            (SELECT CASE WHEN count(*) = 1 THEN any_value(p.person_id) END FROM person_link p
                WHERE p.document_index = document_index)""")
    private UUID personId;

    /** For filters alone: lists are narrowed by it and do not show it. */
    @Basic(fetch = FetchType.LAZY)
    @Formula("""
            EXISTS (SELECT 1 FROM major m WHERE m.code = major_code AND m.equipment AND enrolled_on >= m.valid_from
                AND (m.valid_to IS NULL OR enrolled_on <= m.valid_to))""")
    private boolean equipment;

    /** For Hibernate. */
    protected Enrollment() {}

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    byte[] sealed() {
        return sealed;
    }

    EnrollmentView view() {
        return new EnrollmentView(id, organizationId, personId, version, state, intakeYear, intakeSeason, studyMode, majorCode,
                majorCode.substring(0, 2), regionCode, enrolledOn,
                new EnrollmentView.MaskedStudent(maskedName, maskedStudentNumber, documentType, maskedDocument), updatedAt);
    }
}
