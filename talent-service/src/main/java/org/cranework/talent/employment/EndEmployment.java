package org.cranework.talent.employment;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.cranework.casework.day.Days;
import org.cranework.identity.access.CurrentCaller;
import org.cranework.identity.audit.AuditEntry;
import org.cranework.identity.audit.AuditLog;
import org.cranework.web.precondition.Preconditions;
import org.cranework.web.problem.ProblemException;

/**
 * Ends an employment; the organization no longer sees the person. Refused outside the caller's scope (404), on another version
 * than the one read (412), when it ended before (409), and for a day in the future, before it began or, but from a
 * recorder, before the city went live (422). Publishes nothing.
 */
@ApplicationScoped
class EndEmployment {

    private final Employments employments;
    private final Days days;
    private final AuditLog audit;
    private final CurrentCaller current;

    EndEmployment(Employments employments, Days days, AuditLog audit, CurrentCaller current) {
        this.employments = employments;
        this.days = days;
        this.audit = audit;
        this.current = current;
    }

    @Transactional
    void end(UUID id, String ifMatch, LocalDate on) {
        Employment employment = employments.lock(current.scope(), id).orElseThrow(ProblemException::notFound);
        Preconditions.check(ifMatch, employment.version());
        employment.end(days.check(on, employment.since(), current.caller()));
        employments.flush();
        audit.record(AuditEntry.of(current.caller(), "endEmployment", "person", List.of(employment.personId(), id)));
    }
}
