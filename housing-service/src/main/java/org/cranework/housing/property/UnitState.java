package org.cranework.housing.property;

import org.cranework.casework.Coded;
import org.cranework.casework.machine.StateMachine;

/** Where a unit stands in its life. */
public enum UnitState implements Coded {
    PLANNED, ACQUIRED, RENOVATING, ACCEPTED, AVAILABLE, RESERVED, LEASED, TURNOVER, OFF_SHELF, RETIRED;

    /**
     * The life of a unit. What offers and leases do to it are steps: only {@link UnitOccupation} takes them, together with the
     * row that says who holds the unit.
     */
    static final StateMachine<UnitState> LIFE = StateMachine.of(UnitState.class)
            .action("acquire", ACQUIRED, PLANNED)
            .action("renovate", RENOVATING, ACQUIRED)
            .action("accept-works", ACCEPTED, RENOVATING, ACQUIRED)
            .action("open", AVAILABLE, ACCEPTED, TURNOVER, OFF_SHELF)
            .action("shelve", OFF_SHELF, ACCEPTED, AVAILABLE, TURNOVER)
            .action("retire", RETIRED, PLANNED, ACQUIRED, RENOVATING, ACCEPTED, AVAILABLE, TURNOVER, OFF_SHELF)
            .step("reserve", RESERVED, AVAILABLE)
            .step("release", AVAILABLE, RESERVED, LEASED)
            .step("lease", LEASED, RESERVED)
            .step("vacate", TURNOVER, LEASED)
            .build();

    /** Whether a unit that stands here may be moved so. */
    public boolean allows(String move) {
        return LIFE.allows(this, move);
    }

    /** Where it then stands; refuses (409) what is not allowed. */
    public UnitState after(String move) {
        return LIFE.after(this, move);
    }
}
