package org.cranework.talent.skill;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.cranework.casework.day.Day;
import org.cranework.talent.TalentProblem;
import org.cranework.web.problem.ProblemException;
import org.hibernate.annotations.UuidGenerator;

/** A level that someone is certified at. Never removed: one that was wrong or taken back is withdrawn. */
@Entity
class SkillLevel {

    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private long version;

    private UUID personId;
    @Enumerated(EnumType.STRING)
    private Ladder ladder;
    @Enumerated(EnumType.STRING)
    private Level level;
    private String occupationCode;
    private String issuerCreditCode;
    private LocalDate issuedOn;
    private boolean historical;
    private Instant recordedAt;
    private Instant withdrawnAt;
    @SuppressWarnings("UnusedVariable") // kept for whoever audits: no answer shows it
    @Column
    private byte[] reasonSealed;

    /** For Hibernate. */
    SkillLevel() {}

    SkillLevel(UUID personId, SkillLevelRequest request, Day issued, Instant now) {
        this.personId = personId;
        this.ladder = request.ladder();
        this.level = request.level();
        this.occupationCode = request.occupationCode();
        this.issuerCreditCode = request.issuerCreditCode();
        this.issuedOn = issued.on();
        this.historical = issued.historical();
        this.recordedAt = now;
    }

    /** Counts no longer, or refuses (409) where it did not before. */
    void withdraw(byte[] why, Instant now) {
        if (withdrawnAt != null) {
            throw ProblemException.of(TalentProblem.SKILL_LEVEL_WITHDRAWN);
        }
        withdrawnAt = now;
        reasonSealed = why;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID personId() {
        return personId;
    }

    boolean withdrawn() {
        return withdrawnAt != null;
    }

    boolean historical() {
        return historical;
    }

    Instant changedAt() {
        return withdrawnAt == null ? recordedAt : withdrawnAt;
    }

    SkillLevelView view() {
        return new SkillLevelView(id, personId, ladder, level, occupationCode, issuerCreditCode, issuedOn, withdrawn(),
                recordedAt, withdrawnAt);
    }
}
