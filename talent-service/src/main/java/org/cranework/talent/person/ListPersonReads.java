package org.cranework.talent.person;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.cranework.identity.access.CurrentCaller;
import org.cranework.identity.audit.AuditReads;
import org.cranework.web.paging.Page;
import org.cranework.web.paging.PageRequest;
import org.cranework.web.problem.ProblemException;

/** Answers who read a person, newest first. Refused for a person outside the caller's scope (404). */
@ApplicationScoped
class ListPersonReads {

    private final Persons persons;
    private final AuditReads reads;
    private final CurrentCaller current;

    ListPersonReads(Persons persons, AuditReads reads, CurrentCaller current) {
        this.persons = persons;
        this.reads = reads;
        this.current = current;
    }

    @Transactional
    Page<PersonRead> list(UUID id, PageRequest page) {
        Person person = persons.find(current.scope(), id).orElseThrow(ProblemException::notFound);
        return reads.of("person", person.id(), page).map(PersonRead::of);
    }
}
