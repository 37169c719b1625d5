package org.cranework.talent.conflict;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.cranework.talent.TalentProblem;
import org.cranework.web.problem.ProblemException;

/** An enrollment that gives a person's document to someone of another name or birth date; raised by {@code matching}. */
@Entity
class PersonConflict {

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID personId;
    private UUID enrollmentId;
    private UUID organizationId;
    private byte[] subject;
    private String state;
    private String decision;
    private byte[] reason;
    private Instant raisedAt;
    private Instant resolvedAt;

    protected PersonConflict() {}

    void resolve(ConflictDecision decided, byte[] sealedReason, Instant now) {
        if (!isOpen()) {
            throw ProblemException.of(TalentProblem.PERSON_CONFLICT_RESOLVED);
        }
        state = ConflictState.RESOLVED.code();
        decision = decided.code();
        reason = sealedReason;
        resolvedAt = now;
    }

    boolean isOpen() {
        return ConflictState.OPEN.code().equals(state);
    }

    UUID id() {
        return id;
    }

    UUID personId() {
        return personId;
    }

    UUID enrollmentId() {
        return enrollmentId;
    }

    UUID organizationId() {
        return organizationId;
    }

    byte[] subject() {
        return subject.clone();
    }

    String state() {
        return state;
    }

    String decision() {
        return decision;
    }

    byte[] reason() {
        return reason == null ? null : reason.clone();
    }

    Instant raisedAt() {
        return raisedAt;
    }

    Instant resolvedAt() {
        return resolvedAt;
    }
}
