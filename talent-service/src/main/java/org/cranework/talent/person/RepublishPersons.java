package org.cranework.talent.person;

import java.sql.Connection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.cranework.eventing.Event;
import org.cranework.eventing.Outbox;
import org.cranework.eventing.Republishable;

/** Says every person's id and blind index again. */
@ApplicationScoped
class RepublishPersons implements Republishable {

    private static final UUID FIRST = new UUID(0, 0);

    private final Persons persons;
    private final Outbox outbox;

    RepublishPersons(Persons persons, Outbox outbox) {
        this.persons = persons;
        this.outbox = outbox;
    }

    @Override
    public String aggregate() {
        return PersonEvents.TOPIC;
    }

    @Override
    public Slice republish(Connection connection, UUID after, int limit) {
        List<Person> slice = persons.find("from Person p where p.id > ?1 order by p.id", after == null ? FIRST : after)
                .withLock(LockModeType.PESSIMISTIC_READ).range(0, limit - 1).list();
        outbox.append(slice.stream().map(RepublishPersons::current).toList());
        return new Slice(slice.size(), slice.isEmpty() ? null : slice.getLast().id());
    }

    private static Event current(Person person) {
        return Event.of(PersonEvents.TOPIC, PersonEvents.type(person.version()), person.id(), person.version(),
                person.updatedAt(), PersonEvents.data(person.id(), person.documentIndex()));
    }
}
