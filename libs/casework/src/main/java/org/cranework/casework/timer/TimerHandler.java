package org.cranework.casework.timer;

import java.util.UUID;

/** What happens when a deadline has come. A bean of the feature that set it. */
public interface TimerHandler {

    /** The kind of timer it handles, such as {@code offer-deadline}; unique in the service. */
    String kind();

    /**
     * Looks whether something is due for the record and does it, in the transaction that takes the timer away. Called again when
     * that transaction fails, and for each of several timers of one record.
     */
    void fire(UUID subject);
}
