package org.cranework.training.college;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.hibernate.annotations.Immutable;

/** An organization that sends sheets. Read only here: {@code inbound} keeps the replica by set-based SQL. */
@Entity
@Immutable
class College {

    @Id
    private UUID id;
    private String kind;
    // Read by queries alone.
    @SuppressWarnings("unused")
    private String regionCode;

    /** For Hibernate. */
    protected College() {}

    UUID id() {
        return id;
    }

    boolean isSchool() {
        return kind.equals("school");
    }
}
