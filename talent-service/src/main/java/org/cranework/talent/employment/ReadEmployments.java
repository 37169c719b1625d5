package org.cranework.talent.employment;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.cranework.casework.action.CallerActions;
import org.cranework.identity.access.CurrentCaller;
import org.cranework.identity.audit.AuditEntry;
import org.cranework.identity.audit.AuditLog;
import org.cranework.web.precondition.Versioned;
import org.cranework.web.problem.ProblemException;

/** Answers employments in the caller's scope, audited as a read of the person. Refused outside the scope (404). */
@ApplicationScoped
class ReadEmployments {

    private final Employments employments;
    private final CallerActions actions;
    private final AuditLog audit;
    private final CurrentCaller current;

    ReadEmployments(Employments employments, CallerActions actions, AuditLog audit, CurrentCaller current) {
        this.employments = employments;
        this.actions = actions;
        this.audit = audit;
        this.current = current;
    }

    @Transactional
    Versioned<EmploymentView> read(UUID id) {
        Employment employment = employments.find(current.scope(), id).orElseThrow(ProblemException::notFound);
        audit.record(AuditEntry.of(current.caller(), "readEmployment", "person", List.of(employment.personId())));
        List<String> possible = employment.hasEnded() ? List.of() : List.of("end");
        return new Versioned<>(EmploymentView.of(employment,
                actions.posts(possible, action -> "endEmployment", EmploymentResource.PATH + "/" + id)), employment.version());
    }
}
