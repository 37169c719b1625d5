package org.cranework.housing.application;

import org.cranework.casework.Coded;
import org.cranework.casework.machine.StateMachine;

/** Where an application stands. */
enum ApplicationState implements Coded {
    NEEDS_EVIDENCE, QUALIFIED, NOT_QUALIFIED, OFFERED, HOUSED, CLOSED, LAPSED, WITHDRAWN, DISQUALIFIED;

    /**
     * The life of an application. It begins where the rules put it. What the rules, offers, leases and timers do to it are
     * steps.
     */
    static final StateMachine<ApplicationState> LIFE = StateMachine.of(ApplicationState.class)
            .action("confirm", NEEDS_EVIDENCE, NEEDS_EVIDENCE)
            .action("confirm", QUALIFIED, QUALIFIED)
            .action("separate", NEEDS_EVIDENCE, NEEDS_EVIDENCE)
            .action("separate", QUALIFIED, QUALIFIED)
            .action("withdraw", WITHDRAWN, NEEDS_EVIDENCE, QUALIFIED)
            .action("disqualify", DISQUALIFIED, NEEDS_EVIDENCE, QUALIFIED)
            .step("qualify", QUALIFIED, NEEDS_EVIDENCE, QUALIFIED)
            .step("await-evidence", NEEDS_EVIDENCE, NEEDS_EVIDENCE, QUALIFIED)
            .step("fail", NOT_QUALIFIED, NEEDS_EVIDENCE, QUALIFIED)
            .step("lapse", LAPSED, NEEDS_EVIDENCE, QUALIFIED)
            .step("offer", OFFERED, QUALIFIED)
            .step("return", QUALIFIED, OFFERED)
            .step("house", HOUSED, OFFERED)
            .step("close", CLOSED, HOUSED)
            .build();

    /** Whether the household may still get a home by it, or has. */
    boolean isLive() {
        return this == NEEDS_EVIDENCE || this == QUALIFIED || this == OFFERED || this == HOUSED;
    }
}
