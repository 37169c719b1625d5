package org.cranework.housing.eligibility;

import org.cranework.casework.Coded;

/** How well a fact is known. */
public enum Evidence implements Coded {
    DECLARED, CONFIRMED, REGISTERED
}
