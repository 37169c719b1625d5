package org.cranework.housing.eligibility;

import java.util.List;

/**
 * What the rules come to for one application.
 *
 * @param outcome failed where a rule is not met, else waiting where one needs evidence, else qualified
 * @param tier the tier reached; null where none is yet
 * @param findings one per rule, in their order
 */
public record Verdict(Outcome outcome, String tier, List<RuleFinding> findings) {

    public Verdict {
        findings = List.copyOf(findings);
    }

    static Verdict of(List<RuleFinding> findings, String tier) {
        return new Verdict(outcome(findings), tier, findings);
    }

    private static Outcome outcome(List<RuleFinding> findings) {
        if (findings.stream().anyMatch(finding -> finding.outcome() == RuleOutcome.NOT_MET)) {
            return Outcome.NOT_QUALIFIED;
        }
        return findings.stream().anyMatch(finding -> finding.outcome() == RuleOutcome.NEEDS_EVIDENCE)
                ? Outcome.NEEDS_EVIDENCE
                : Outcome.QUALIFIED;
    }
}
