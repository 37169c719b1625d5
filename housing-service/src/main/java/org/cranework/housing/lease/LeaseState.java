package org.cranework.housing.lease;

import org.cranework.casework.Coded;
import org.cranework.casework.machine.StateMachine;

/** Where a lease stands. */
enum LeaseState implements Coded {
    PREPARED, SIGNED, ACTIVE, NOTICE, ENDED, VOIDED;

    /** The life of a lease. An accepted offer prepares it. */
    static final StateMachine<LeaseState> LIFE = StateMachine.of(LeaseState.class)
            .action("sign", SIGNED, PREPARED)
            .action("move-in", ACTIVE, SIGNED)
            .action("give-notice", NOTICE, ACTIVE)
            .action("end", ENDED, ACTIVE, NOTICE)
            .action("void", VOIDED, PREPARED, SIGNED)
            .build();
}
