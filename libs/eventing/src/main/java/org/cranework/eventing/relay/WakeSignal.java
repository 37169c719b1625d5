package org.cranework.eventing.relay;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Ends the relay's pause when rows were committed in this process. Not NOTIFY, which halves the commits of a busy service.
 */
final class WakeSignal {

    private final Semaphore permits = new Semaphore(0);

    void raise() {
        if (permits.availablePermits() == 0) {
            permits.release();
        }
    }

    void await(Duration limit) throws InterruptedException {
        if (permits.tryAcquire(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            permits.drainPermits();
        }
    }
}
