package org.cranework.e2e.history;

/** What the asker knows afterwards. */
public enum Outcome {
    /** A 2xx: it took effect, and is durable. */
    DONE,
    /** A 4xx: it took no effect. */
    REFUSED,
    /** A 5xx, no answer at all, or that the same key is still at work: it may have taken effect. */
    UNKNOWN
}
