package org.cranework.talent.person;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.cranework.identity.subject.Subject;

/** A person as it is answered. */
record PersonView(UUID id, MaskedSubject masked, List<Association> associations, Instant createdAt,
        Instant updatedAt) {

    /** What ties the person to an organization in the caller's scope. */
    record Association(UUID enrollmentId, UUID organizationId, LocalDate since, boolean live) {}

    static PersonView of(Person person, Subject subject, List<PersonAssociation> associations) {
        return new PersonView(person.id(), MaskedSubject.of(subject),
                associations.stream().map(association -> new Association(association.enrollmentId(),
                        association.organizationId(), association.since(), association.live())).toList(),
                person.createdAt(), person.updatedAt());
    }
}
