package org.cranework.training.enrollment;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.cranework.identity.access.CurrentCaller;
import org.cranework.identity.audit.AuditEntry;
import org.cranework.identity.audit.AuditLog;
import org.cranework.web.problem.ProblemException;

/**
 * Shows one value of a student in clear. Who saw which field of which enrollment, and what for, is audited in the same
 * transaction, so there is no answer without its entry. Refuses what lies outside the caller's scope (404). Publishes nothing.
 */
@ApplicationScoped
class RevealEnrollmentValue {

    private final Enrollments enrollments;
    private final StudentSeal seal;
    private final AuditLog audit;
    private final CurrentCaller caller;

    RevealEnrollmentValue(Enrollments enrollments, StudentSeal seal, AuditLog audit, CurrentCaller caller) {
        this.enrollments = enrollments;
        this.seal = seal;
        this.audit = audit;
        this.caller = caller;
    }

    @Transactional
    RevealedValue reveal(UUID id, RevealRequest request) {
        Enrollment enrollment = enrollments.find(caller.scope(), id).orElseThrow(ProblemException::notFound);
        audit.record(AuditEntry.of(caller.caller(), "revealEnrollmentValue", "enrollment", List.of(id))
                .revealing(request.field().name(), request.purpose()));
        Student student = seal.open(enrollment.sealed());
        String value = switch (request.field()) {
            case name -> student.name();
            case studentNumber -> student.studentNumber();
            case documentNumber -> student.document().number();
            case birthDate -> student.birthDate().toString();
            case phone -> student.phone().orElse(null);
        };
        return new RevealedValue(request.field(), value);
    }
}
