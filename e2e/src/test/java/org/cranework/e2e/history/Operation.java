package org.cranework.e2e.history;

import java.time.Duration;
import java.util.UUID;

/**
 * One request and what came of it.
 *
 * @param what the kind of operation
 * @param key its Idempotency-Key: asked again under the same key, it is the same operation
 * @param outcome what the asker knows
 * @param status the answer's status, 0 without an answer
 * @param subject the record that the answer names; null where it names none
 * @param version the record's version by the answer, -1 where it tells none
 * @param retryAfter the answer's header of that name, empty where it has none
 * @param took from asking to knowing
 */
public record Operation(String what, String key, Outcome outcome, int status, UUID subject, long version, String retryAfter,
        Duration took) {

    public boolean isDone() {
        return outcome == Outcome.DONE;
    }
}
