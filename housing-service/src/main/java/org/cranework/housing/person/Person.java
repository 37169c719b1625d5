package org.cranework.housing.person;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.hibernate.annotations.Immutable;

/** A person as the replica holds it; only {@link LearnPersons} writes it. */
@Entity
@Immutable
class Person {

    @Id
    private UUID id;

    private byte[] documentIndex;

    byte[] documentIndex() {
        return documentIndex;
    }
}
