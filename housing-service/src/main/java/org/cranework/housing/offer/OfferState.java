package org.cranework.housing.offer;

import org.cranework.casework.Coded;
import org.cranework.casework.machine.StateMachine;

/** Where an offer stands. */
enum OfferState implements Coded {
    MADE, ACCEPTED, REFUSED, EXPIRED, RESCINDED;

    /** The life of an offer: one answer, or none by the deadline. */
    static final StateMachine<OfferState> LIFE = StateMachine.of(OfferState.class)
            .action("accept", ACCEPTED, MADE)
            .action("refuse", REFUSED, MADE)
            .action("rescind", RESCINDED, MADE)
            .step("expire", EXPIRED, MADE)
            .build();
}
