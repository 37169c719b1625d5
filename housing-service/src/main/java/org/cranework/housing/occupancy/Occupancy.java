package org.cranework.housing.occupancy;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

import org.hibernate.annotations.UuidGenerator;

/** A unit in someone's hands. A unique index allows one that is not released per unit. */
@Entity
class Occupancy {

    /** What holds the unit. */
    enum Kind {
        OFFER, LEASE
    }

    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column
    private UUID unitId;
    @Column
    @Enumerated(EnumType.STRING)
    private Kind kind;
    @Column
    private UUID holderId;
    @Column
    private Instant since;
    @Column
    private Instant releasedAt;

    /** For Hibernate. */
    Occupancy() {}

    Occupancy(UUID unitId, UUID offer, Instant now) {
        this.unitId = unitId;
        this.kind = Kind.OFFER;
        this.holderId = offer;
        this.since = now;
    }

    void becomeLease(UUID lease) {
        kind = Kind.LEASE;
        holderId = lease;
    }

    void release(Instant now) {
        releasedAt = now;
    }
}
