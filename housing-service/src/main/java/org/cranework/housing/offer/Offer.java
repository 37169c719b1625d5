package org.cranework.housing.offer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.cranework.housing.property.UnitKind;
import org.cranework.web.problem.ProblemException;
import org.hibernate.annotations.UuidGenerator;

/** A unit offered to a household until the end of a day. */
@Entity
class Offer {

    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private long version;

    private UUID unitId;
    @Enumerated(EnumType.STRING)
    private UnitKind unitKind;
    private UUID applicationId;
    private UUID personId;
    private UUID leaseId;
    @Enumerated(EnumType.STRING)
    private OfferState state;
    private LocalDate madeOn;
    private LocalDate deadline;
    private Instant deadlineAt;
    private LocalDate startsOn;
    private int termMonths;
    private boolean inTurn;
    private byte[] reasonSealed;
    private Instant updatedAt;

    /** For Hibernate. */
    Offer() {}

    Offer(UUID unitId, UnitKind unitKind, OfferTerms terms, Instant now) {
        this.unitId = unitId;
        this.unitKind = unitKind;
        this.applicationId = terms.applying().id();
        this.personId = terms.applying().personId();
        this.termMonths = terms.applying().termMonths();
        this.madeOn = terms.madeOn();
        this.deadline = terms.deadline();
        this.deadlineAt = terms.deadlineAt();
        this.startsOn = terms.startsOn();
        this.inTurn = terms.inTurn();
        this.reasonSealed = terms.reasonSealed();
        this.state = OfferState.MADE;
        this.updatedAt = now;
    }

    /** Refuses an answer that the state does not allow any more, or that comes after the deadline (409). */
    void checkOpen(String action, Instant now) {
        OfferState.LIFE.after(state, action);
        if (isDue(now)) {
            throw ProblemException.of(OfferProblem.OFFER_EXPIRED).with("deadline", deadline.toString());
        }
    }

    void accept(UUID lease, Instant now) {
        state = OfferState.LIFE.afterAction(state, "accept");
        leaseId = lease;
        updatedAt = now;
    }

    void close(String move, byte[] why, Instant now) {
        state = OfferState.LIFE.after(state, move);
        reasonSealed = why == null ? reasonSealed : why;
        updatedAt = now;
    }

    boolean isDue(Instant now) {
        return !now.isBefore(deadlineAt);
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

    UnitKind unitKind() {
        return unitKind;
    }

    UUID applicationId() {
        return applicationId;
    }

    UUID personId() {
        return personId;
    }

    UUID leaseId() {
        return leaseId;
    }

    OfferState state() {
        return state;
    }

    LocalDate madeOn() {
        return madeOn;
    }

    LocalDate deadline() {
        return deadline;
    }

    Instant deadlineAt() {
        return deadlineAt;
    }

    LocalDate startsOn() {
        return startsOn;
    }

    int termMonths() {
        return termMonths;
    }

    boolean inTurn() {
        return inTurn;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
