package org.cranework.gateway.upstream;

import java.time.Duration;

/** Leaves a failing instance alone for a moment, then lets one request try. */
final class Breaker {

    private final int failuresAllowed;
    private final long restNanos;
    private int failures;
    private long openUntil;
    private boolean trying;

    Breaker(int failuresAllowed, Duration rest) {
        this.failuresAllowed = failuresAllowed;
        this.restNanos = rest.toNanos();
    }

    /** Says whether a request may go; one that may must end in {@link #succeeded}, {@link #failed} or {@link #abandoned}. */
    synchronized boolean letsThrough(long now) {
        boolean may = mayLetThrough(now);
        if (may && isOpen()) {
            trying = true;
        }
        return may;
    }

    /** Says whether {@link #letsThrough} would let a request go, and leaves everything as it is. */
    synchronized boolean mayLetThrough(long now) {
        return !isOpen() || (!trying && now - openUntil >= 0);
    }

    synchronized void succeeded() {
        failures = 0;
        trying = false;
    }

    synchronized void failed(long now) {
        failures++;
        openUntil = now + restNanos;
        trying = false;
    }

    /** The request ended for a reason that says nothing about the instance. */
    synchronized void abandoned() {
        trying = false;
    }

    synchronized boolean isOpen() {
        return failures >= failuresAllowed;
    }
}
