package org.cranework.housing.property;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

import org.hibernate.annotations.UuidGenerator;

/** A state that a unit reached: the day it did, and when that was recorded. Only ever added to. */
@Entity
class UnitMove {

    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column
    private UUID unitId;
    @Column
    private long unitVersion;
    @Enumerated(EnumType.STRING)
    private UnitState state;
    private LocalDate onDate;
    private Instant recordedAt;
    private boolean historical;
    @Column
    private byte[] reasonSealed;

    /** For Hibernate. */
    UnitMove() {}

    UnitMove(Unit unit, boolean historical, byte[] reasonSealed) {
        this.unitId = unit.id();
        this.unitVersion = unit.version();
        this.state = unit.state();
        this.onDate = unit.stateOn();
        this.recordedAt = unit.updatedAt();
        this.historical = historical;
        this.reasonSealed = reasonSealed;
    }

    UnitState state() {
        return state;
    }

    UnitMoveView view() {
        return new UnitMoveView(state, onDate, recordedAt, historical);
    }
}
