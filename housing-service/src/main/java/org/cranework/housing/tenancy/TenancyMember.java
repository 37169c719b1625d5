package org.cranework.housing.tenancy;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

import org.hibernate.annotations.UuidGenerator;

/** Someone who lives, or lived, in a talent home. A unique index allows one that has not ended per person. */
@Entity
class TenancyMember {

    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column
    private UUID leaseId;
    private byte[] blindIndex;
    private LocalDate since;
    private LocalDate endedOn;

    /** For Hibernate. */
    TenancyMember() {}

    TenancyMember(UUID leaseId, byte[] blindIndex, LocalDate since) {
        this.leaseId = leaseId;
        this.blindIndex = blindIndex;
        this.since = since;
    }

    void end(LocalDate on) {
        endedOn = on;
    }

    boolean isLive() {
        return endedOn == null;
    }

    byte[] blindIndex() {
        return blindIndex;
    }

    int months(LocalDate today) {
        return (int) Math.max(0, ChronoUnit.MONTHS.between(since, isLive() ? today : endedOn));
    }
}
