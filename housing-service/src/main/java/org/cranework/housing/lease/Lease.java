package org.cranework.housing.lease;

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

/** A household's right to live in a unit from its first day to its last. Terms on one unit never overlap: the database keeps it. */
@Entity
class Lease {

    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private long version;

    private UUID unitId;
    private UUID applicationId;
    private UUID offerId;
    private UUID personId;
    @Enumerated(EnumType.STRING)
    private LeaseState state;
    private LocalDate stateOn;
    private LocalDate startsOn;
    private LocalDate endsOn;
    private int members;
    private byte[] reasonSealed;
    private Instant updatedAt;

    /** For Hibernate. */
    Lease() {}

    Lease(LeaseTerms terms, LocalDate today, Instant now) {
        this.unitId = terms.unitId();
        this.applicationId = terms.applicationId();
        this.offerId = terms.offerId();
        this.personId = terms.personId();
        this.members = terms.indexes().size();
        this.startsOn = terms.startsOn();
        this.endsOn = lastDay(terms.startsOn(), terms.termMonths());
        this.state = LeaseState.PREPARED;
        this.stateOn = today;
        this.updatedAt = now;
    }

    /** The day before the same day of the month; where the month has no such day, its last: nobody's month is cut short. */
    private static LocalDate lastDay(LocalDate first, int months) {
        LocalDate after = first.plusMonths(months);
        return after.getDayOfMonth() == first.getDayOfMonth() ? after.minusDays(1) : after;
    }

    void act(String action, LocalDate on, byte[] why, Instant now) {
        state = LeaseState.LIFE.afterAction(state, action);
        stateOn = on;
        reasonSealed = why == null ? reasonSealed : why;
        updatedAt = now;
        if (state == LeaseState.ACTIVE && on.isBefore(startsOn)) {
            // Whoever gets the keys early lives there from then on.
            startsOn = on;
        }
        if (state == LeaseState.ENDED) {
            endsOn = on;
        }
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID unitId() {
        return unitId;
    }

    UUID applicationId() {
        return applicationId;
    }

    UUID offerId() {
        return offerId;
    }

    UUID personId() {
        return personId;
    }

    LeaseState state() {
        return state;
    }

    LocalDate stateOn() {
        return stateOn;
    }

    LocalDate startsOn() {
        return startsOn;
    }

    LocalDate endsOn() {
        return endsOn;
    }

    int members() {
        return members;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
