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

    void begin(LocalDate on) {
        since = on;
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

    /** Whole months from the first day to the last, both lived in: a year from 6 May is over on 5 May. */
    int months(LocalDate today) {
        LocalDate last = isLive() ? today : endedOn;
        return (int) Math.max(0, ChronoUnit.MONTHS.between(since, last.plusDays(1)));
    }
}
