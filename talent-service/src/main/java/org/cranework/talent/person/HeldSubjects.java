package org.cranework.talent.person;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.cranework.identity.subject.Subject;

/** Who the persons of these ids are, for a feature that has decided that its caller may see something of them. */
@ApplicationScoped
public class HeldSubjects {

    private final Persons persons;
    private final PersonSubjects subjects;

    HeldSubjects(Persons persons, PersonSubjects subjects) {
        this.persons = persons;
        this.subjects = subjects;
    }

    public Map<UUID, Subject> of(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : persons.list("id in ?1", ids).stream()
                        .collect(Collectors.toMap(Person::id, person -> subjects.open(person.subject())));
    }
}
