package org.cranework.housing.eligibility;

import java.util.Objects;

/**
 * What one rule says.
 *
 * @param rule which
 * @param outcome what it comes to
 * @param reason why: a stable code, whose text is {@code reason.<code>} in the message bundles
 */
public record RuleFinding(Rule rule, RuleOutcome outcome, String reason) {

    public RuleFinding {
        Objects.requireNonNull(rule, "rule must not be null");
        Objects.requireNonNull(outcome, "outcome must not be null");
        Objects.requireNonNull(reason, "reason must not be null");
    }

    static RuleFinding met(Rule rule, String reason) {
        return new RuleFinding(rule, RuleOutcome.MET, reason);
    }

    static RuleFinding notMet(Rule rule, String reason) {
        return new RuleFinding(rule, RuleOutcome.NOT_MET, reason);
    }

    static RuleFinding needsEvidence(Rule rule, String reason) {
        return new RuleFinding(rule, RuleOutcome.NEEDS_EVIDENCE, reason);
    }
}
