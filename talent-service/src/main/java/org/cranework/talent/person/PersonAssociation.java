package org.cranework.talent.person;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.hibernate.annotations.Immutable;

/** What ties a person to an organization; written by {@code matching} alone. */
@Entity
@Immutable
class PersonAssociation {

    @Id
    private UUID enrollmentId;
    private UUID personId;
    private UUID organizationId;
    private LocalDate since;
    private boolean live;

    protected PersonAssociation() {}

    UUID enrollmentId() {
        return enrollmentId;
    }

    UUID personId() {
        return personId;
    }

    UUID organizationId() {
        return organizationId;
    }

    LocalDate since() {
        return since;
    }

    boolean live() {
        return live;
    }
}
