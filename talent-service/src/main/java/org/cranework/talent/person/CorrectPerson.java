package org.cranework.talent.person;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.cranework.eventing.Event;
import org.cranework.eventing.Outbox;
import org.cranework.identity.subject.Subject;

/**
 * Gives a person the name and birth date that a clerk found right. Publishes {@code talent.person.changed.v1}. Whoever calls it
 * has checked that the document is the person's.
 */
@ApplicationScoped
public class CorrectPerson {

    private final Persons persons;
    private final PersonSubjects subjects;
    private final Outbox outbox;
    private final Clock clock;

    CorrectPerson(Persons persons, PersonSubjects subjects, Outbox outbox, Clock clock) {
        this.persons = persons;
        this.subjects = subjects;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Holds the person until the end of the transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void hold(UUID id) {
        persons.lock(id);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void correct(UUID id, Subject corrected) {
        Person person = persons.lock(id).orElseThrow();
        person.correct(corrected, subjects, clock.instant());
        persons.flush();
        outbox.append(Event.of(PersonEvents.TOPIC, PersonEvents.CHANGED, id, person.version(), person.updatedAt(),
                PersonEvents.data(id, person.documentIndex())));
    }
}
