package org.cranework.talent.person;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.cranework.identity.access.CurrentCaller;
import org.cranework.identity.audit.AuditEntry;
import org.cranework.identity.audit.AuditLog;
import org.cranework.web.problem.ProblemException;

/**
 * Answers one value of one person in clear, for a purpose that is audited in the same transaction: no value without its entry.
 * Refused outside the caller's scope (404).
 */
@ApplicationScoped
class RevealPersonValue {

    private final Persons persons;
    private final PersonSubjects subjects;
    private final AuditLog audit;
    private final CurrentCaller current;

    RevealPersonValue(Persons persons, PersonSubjects subjects, AuditLog audit, CurrentCaller current) {
        this.persons = persons;
        this.subjects = subjects;
        this.audit = audit;
        this.current = current;
    }

    @Transactional
    RevealedValue reveal(UUID id, RevealRequest request) {
        Person person = persons.find(current.scope(), id).orElseThrow(ProblemException::notFound);
        audit.record(AuditEntry.of(current.caller(), "revealPersonValue", "person", List.of(id))
                .revealing(request.field().code(), request.purpose()));
        return new RevealedValue(request.field(), request.field().of(subjects.open(person.subject())));
    }
}
