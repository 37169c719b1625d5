package org.cranework.housing.property;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.hibernate.annotations.UuidGenerator;

/** One home. */
@Entity
class Unit {

    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private long version;

    private UUID estateId;
    private UUID buildingId;
    private String number;
    @Enumerated(EnumType.STRING)
    private UnitKind kind;
    private int areaCm2;
    private int bedrooms;
    @Enumerated(EnumType.STRING)
    private UnitState state;
    private LocalDate stateOn;
    private Instant updatedAt;

    /** For Hibernate. */
    Unit() {}

    Unit(UUID estateId, UnitRequest request, LocalDate on, Instant now) {
        this.estateId = estateId;
        this.buildingId = request.buildingId();
        this.number = request.number().strip();
        this.kind = request.kind();
        this.areaCm2 = request.areaCm2();
        this.bedrooms = request.bedrooms() == null ? 0 : request.bedrooms();
        this.state = UnitState.PLANNED;
        this.stateOn = on;
        this.updatedAt = now;
    }

    /** Moves on as declared, or refuses (409). */
    void move(String move, LocalDate on, Instant now) {
        state = UnitState.LIFE.after(state, move);
        stateOn = on;
        updatedAt = now;
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

    UUID buildingId() {
        return buildingId;
    }

    String number() {
        return number;
    }

    UnitKind kind() {
        return kind;
    }

    int areaCm2() {
        return areaCm2;
    }

    int bedrooms() {
        return bedrooms;
    }

    UnitState state() {
        return state;
    }

    LocalDate stateOn() {
        return stateOn;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
