package org.cranework.talent.matching;

import java.time.LocalDate;
import java.util.UUID;

import org.cranework.identity.subject.SealedSubject;
import org.cranework.identity.subject.Subject;

/**
 * What one version of an enrollment says of a person.
 *
 * @param enrollmentId the enrollment
 * @param version of the enrollment
 * @param organizationId the college
 * @param since the day of the enrollment
 * @param live whether the college still has it
 * @param sealed who it is, as it came
 * @param subject who it is
 * @param historical whether it came from a ledger
 * @param traceparent the trace that led to it; may be null
 */
public record Claim(UUID enrollmentId, long version, UUID organizationId, LocalDate since, boolean live,
        SealedSubject sealed, Subject subject, boolean historical, String traceparent) {}
