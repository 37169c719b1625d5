package org.cranework.housing.eligibility;

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

/** A decision on one application. Only ever added to: another decision is another row. */
@Entity
class EligibilityDecision {

    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID applicationId;
    private Instant decidedAt;
    private LocalDate asOf;
    @Column
    private UUID policyId;
    private int policyVersion;
    @Enumerated(EnumType.STRING)
    private Outcome outcome;
    private String tier;
    private String findings;
    private String facts;
    private boolean otherTalentHousing;
    private int monthsUsed;

    /** For Hibernate. */
    EligibilityDecision() {}

    EligibilityDecision(UUID applicationId, Ruling ruling, String findings, String facts, Instant decidedAt) {
        this.applicationId = applicationId;
        this.decidedAt = decidedAt;
        this.asOf = ruling.asOf();
        this.policyId = ruling.policy().id();
        this.policyVersion = ruling.policy().version();
        this.outcome = ruling.verdict().outcome();
        this.tier = ruling.verdict().tier();
        this.findings = findings;
        this.facts = facts;
        this.otherTalentHousing = ruling.household().otherTalentHousing();
        this.monthsUsed = ruling.household().monthsUsed();
    }

    UUID applicationId() {
        return applicationId;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    LocalDate asOf() {
        return asOf;
    }

    int policyVersion() {
        return policyVersion;
    }

    Outcome outcome() {
        return outcome;
    }

    String tier() {
        return tier;
    }

    String findings() {
        return findings;
    }

    String facts() {
        return facts;
    }

    boolean otherTalentHousing() {
        return otherTalentHousing;
    }

    int monthsUsed() {
        return monthsUsed;
    }
}
