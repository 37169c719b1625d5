package org.cranework.talent.person;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

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
 * Answers persons in the caller's scope, masked; one outside it is not found. Masked is still read: the page is audited in the
 * same transaction, as one entry with the ids of all its persons.
 */
@ApplicationScoped
class ReadPersons {

    private final Persons persons;
    private final PersonSubjects subjects;
    private final AuditLog audit;
    private final CurrentCaller current;

    ReadPersons(Persons persons, PersonSubjects subjects, AuditLog audit, CurrentCaller current) {
        this.persons = persons;
        this.subjects = subjects;
        this.audit = audit;
        this.current = current;
    }

    @Transactional
    Versioned<PersonView> read(UUID id) {
        Person person = persons.find(current.scope(), id).orElseThrow(ProblemException::notFound);
        audit.record(AuditEntry.of(current.caller(), "readPerson", "person", List.of(id)));
        return new Versioned<>(view(person, persons.associations(List.of(id), current.scope())), person.version());
    }

    @Transactional
    Page<PersonView> list(PersonFilter filter, PageRequest request) {
        Page<Person> page = persons.page(current.scope(), filter.conditions(current.scope()), request);
        List<UUID> ids = page.items().stream().map(Person::id).toList();
        if (!ids.isEmpty()) {
            audit.record(AuditEntry.of(current.caller(), "listPersons", "person", ids));
        }
        Map<UUID, List<PersonAssociation>> associations = persons.associations(ids, current.scope()).stream()
                .collect(Collectors.groupingBy(PersonAssociation::personId));
        return page.map(person -> view(person, associations.getOrDefault(person.id(), List.of())));
    }

    /** After a rotation whoever is read moves to the new key; who is never read moves with the next event. */
    private PersonView view(Person person, List<PersonAssociation> associations) {
        byte[] sealed = person.subject();
        subjects.reseal(sealed).ifPresent(resealed -> persons.reseal(person, resealed));
        return PersonView.of(person, subjects.open(sealed), associations);
    }
}
