package org.cranework.web.admission;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** So many at once, as many again waiting for a moment, nobody beyond. */
final class Gate {

    private final Semaphore places;
    private final int limit;
    private final Duration patience;
    private final AtomicInteger waiting = new AtomicInteger();

    Gate(int limit, Duration patience) {
        this.places = new Semaphore(limit, true);
        this.limit = limit;
        this.patience = patience;
    }

    /** Says whether the caller got a place; one that did must {@link #leave()}. */
    boolean enter() {
        if (places.tryAcquire()) {
            return true;
        }
        if (waiting.incrementAndGet() > limit) {
            waiting.decrementAndGet();
            return false;
        }
        try {
            return places.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            waiting.decrementAndGet();
        }
    }

    void leave() {
        places.release();
    }

    int taken() {
        return limit - places.availablePermits();
    }
}
