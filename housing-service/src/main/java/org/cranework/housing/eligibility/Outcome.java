package org.cranework.housing.eligibility;

import org.cranework.casework.Coded;

/** What a decision comes to. */
public enum Outcome implements Coded {
    QUALIFIED, NEEDS_EVIDENCE, NOT_QUALIFIED
}
