package org.cranework.housing.property;

import org.cranework.casework.Coded;

/** What a unit is meant for. */
public enum UnitKind implements Coded {
    /** Renovated for talent and leased. */
    TALENT_APARTMENT,
    /** Raised by an investment company or a district and leased. */
    RAISED_HOUSE,
    /** On the market, bought by a group; never leased. */
    COMMERCIAL_HOUSE;

    /** Whether units of this kind are offered and leased. */
    public boolean isLeased() {
        return this != COMMERCIAL_HOUSE;
    }
}
