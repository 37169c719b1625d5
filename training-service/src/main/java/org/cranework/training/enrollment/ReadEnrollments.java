package org.cranework.training.enrollment;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.cranework.identity.access.CurrentCaller;
import org.cranework.web.paging.Page;
import org.cranework.web.paging.PageRequest;
import org.cranework.web.precondition.Versioned;
import org.cranework.web.problem.ProblemException;

/**
 * Reads enrollments within the caller's scope, students masked. What lies outside is not there (404).
 */
@ApplicationScoped
class ReadEnrollments {

    private final Enrollments enrollments;
    private final CurrentCaller caller;

    ReadEnrollments(Enrollments enrollments, CurrentCaller caller) {
        this.enrollments = enrollments;
        this.caller = caller;
    }

    @Transactional
    Page<EnrollmentView> list(EnrollmentFilter filter, PageRequest page) {
        EnrollmentFilterCheck.check(filter);
        return enrollments.list(filter, caller.scope(), page).map(Enrollment::view);
    }

    @Transactional
    Versioned<EnrollmentView> read(UUID id) {
        Enrollment enrollment = enrollments.find(id, caller.scope()).orElseThrow(ProblemException::notFound);
        return new Versioned<>(enrollment.view(), enrollment.version());
    }
}
