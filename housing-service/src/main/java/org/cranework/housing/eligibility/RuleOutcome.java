package org.cranework.housing.eligibility;

import org.cranework.casework.Coded;

/** What one rule says to the facts. */
public enum RuleOutcome implements Coded {
    MET, NOT_MET, NEEDS_EVIDENCE
}
