package org.cranework.talent.person;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.cranework.identity.subject.Subject;

/** A person as it is answered. */
record PersonView(UUID id, MaskedSubject masked, List<Association> associations, Instant createdAt,
        Instant updatedAt) {

    /** What ties the person to an organization in the caller's scope. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Association(UUID enrollmentId, UUID employmentId, UUID organizationId, LocalDate since, boolean live) {}

    static PersonView of(Person person, Subject subject, List<PersonAssociation> associations) {
        return new PersonView(person.id(), MaskedSubject.of(subject),
                associations.stream().map(PersonAssociation::view).toList(), person.createdAt(), person.updatedAt());
    }
}
