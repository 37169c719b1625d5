package org.cranework.housing.eligibility;

import org.cranework.casework.Coded;

/** What someone does in the city. */
public enum Occupation implements Coded {
    EMPLOYED, STUDYING, NEITHER
}
