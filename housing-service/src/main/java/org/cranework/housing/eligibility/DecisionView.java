package org.cranework.housing.eligibility;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

/** A decision as it is answered: with its reasons in the caller's language. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DecisionView(Instant decidedAt, LocalDate asOf, int policyVersion, Outcome outcome, String tier,
        List<Finding> findings, List<KnownFact> facts, boolean otherTalentHousing, int monthsUsed) {

    /** What one rule said, and why. */
    public record Finding(Rule rule, RuleOutcome outcome, String reason, String message) {}
}
