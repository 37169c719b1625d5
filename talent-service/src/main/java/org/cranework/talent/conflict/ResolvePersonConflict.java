package org.cranework.talent.conflict;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.cranework.identity.access.CurrentCaller;
import org.cranework.identity.audit.AuditEntry;
import org.cranework.identity.audit.AuditLog;
import org.cranework.identity.subject.Subject;
import org.cranework.talent.person.CorrectPerson;
import org.cranework.web.problem.CommonProblem;
import org.cranework.web.problem.ProblemException;

/**
 * Decides a conflict. To keep or to adopt links the enrollment to the person, to adopt also gives the person the claimed name and
 * birth date and so publishes {@code talent.person.changed.v1}; to reject leaves the enrollment without a person until its college
 * corrects the number. Refused outside the caller's scope (404) and when it was decided before (409).
 */
@ApplicationScoped
class ResolvePersonConflict {

    private final PersonConflicts conflicts;
    private final ClaimedSubjects claimed;
    private final ConflictViews views;
    private final CorrectPerson correct;
    private final AuditLog audit;
    private final CurrentCaller current;
    private final Clock clock;

    ResolvePersonConflict(PersonConflicts conflicts, ClaimedSubjects claimed, ConflictViews views, CorrectPerson correct,
            AuditLog audit, CurrentCaller current, Clock clock) {
        this.conflicts = conflicts;
        this.claimed = claimed;
        this.views = views;
        this.correct = correct;
        this.audit = audit;
        this.current = current;
        this.clock = clock;
    }

    @Transactional
    ConflictView resolve(UUID id, ResolveConflictRequest request) {
        PersonConflict conflict = lock(id);
        conflict.resolve(request.decision(), claimed.sealReason(request.reason()), clock.instant());
        if (request.decision() == ConflictDecision.ADOPT) {
            correct.correct(conflict.personId(), claimed.open(conflict.subject()));
        }
        if (request.decision().links()) {
            conflicts.link(conflict);
        }
        audit.record(AuditEntry.of(current.caller(), "resolvePersonConflict", "person", List.of(conflict.personId())));
        Map<UUID, Subject> held = views.held(List.of(conflict));
        return views.view(conflict, held.get(conflict.personId()));
    }

    /** The person first, as matching does, so that neither waits for the other; a claim may change until both are held. */
    private PersonConflict lock(UUID id) {
        PersonConflict conflict = conflicts.find(current.scope(), id).orElseThrow(ProblemException::notFound);
        UUID person = conflict.personId();
        correct.hold(person);
        conflicts.lock(conflict);
        if (!conflict.personId().equals(person)) {
            throw ProblemException.of(CommonProblem.CONFLICT);
        }
        return conflict;
    }
}
