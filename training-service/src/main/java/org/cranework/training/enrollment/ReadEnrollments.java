package org.cranework.training.enrollment;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.cranework.identity.access.CurrentCaller;
import org.cranework.identity.audit.AuditEntry;
import org.cranework.identity.audit.AuditLog;
import org.cranework.web.paging.Page;
import org.cranework.web.paging.PageRequest;
import org.cranework.web.precondition.Versioned;
import org.cranework.web.problem.ProblemException;

/**
 * Reads enrollments within the caller's scope, students masked. What lies outside is not there (404). Masked is still read: the
 * page is audited in the same transaction, as one entry with the ids of all its enrollments.
 */
@ApplicationScoped
class ReadEnrollments {

    private final Enrollments enrollments;
    private final AuditLog audit;
    private final CurrentCaller caller;

    ReadEnrollments(Enrollments enrollments, AuditLog audit, CurrentCaller caller) {
        this.enrollments = enrollments;
        this.audit = audit;
        this.caller = caller;
    }

    @Transactional
    Page<EnrollmentView> list(EnrollmentFilter filter, PageRequest page) {
        EnrollmentFilterCheck.check(filter);
        Page<Enrollment> found = enrollments.page(caller.scope(), filter.conditions(), page);
        if (!found.items().isEmpty()) {
            saw("listEnrollments", found.items().stream().map(Enrollment::id).toList());
        }
        return found.map(Enrollment::view);
    }

    @Transactional
    Versioned<EnrollmentView> read(UUID id) {
        Enrollment enrollment = enrollments.find(caller.scope(), id).orElseThrow(ProblemException::notFound);
        saw("readEnrollment", List.of(id));
        return new Versioned<>(enrollment.view(), enrollment.version());
    }

    private void saw(String operation, List<UUID> ids) {
        audit.record(AuditEntry.of(caller.caller(), operation, "enrollment", ids));
    }
}
