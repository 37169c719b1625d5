package org.cranework.housing.estate;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.hibernate.annotations.UuidGenerator;

/** A building of an estate. */
@Entity
class Building {

    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private long version;

    private UUID estateId;
    private String name;
    private Integer floors;
    private Instant updatedAt;

    /** For Hibernate. */
    Building() {}

    Building(UUID estateId, BuildingRequest request, Instant now) {
        this.estateId = estateId;
        this.name = request.name().strip();
        this.floors = request.floors();
        this.updatedAt = now;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID estateId() {
        return estateId;
    }

    String name() {
        return name;
    }

    Integer floors() {
        return floors;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
