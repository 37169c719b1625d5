package org.cranework.housing.eligibility;

import org.cranework.casework.Coded;

/** The rules of the policy, in the order in which they are answered. */
public enum Rule implements Coded {
    EMPLOYMENT, LOCAL_HOME, TIER, OTHER_TALENT_HOUSING, TERM
}
