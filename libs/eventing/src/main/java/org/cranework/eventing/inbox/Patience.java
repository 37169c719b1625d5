package org.cranework.eventing.inbox;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The pauses between attempts, which end when the service stops.
 */
public final class Patience {

    private static final long FIRST = 50;
    private static final long LONGEST = 5_000;
    private static final int DOUBLINGS = 7;

    private final CountDownLatch stopping = new CountDownLatch(1);

    /** Ends every pause; what is not applied by then is delivered again to the next instance. */
    public void stop() {
        stopping.countDown();
    }

    /**
     * @param failures how many in a row, at least one
     * @throws StoppingException if the service stops
     */
    Duration pause(int failures) {
        var millis = Math.min(LONGEST, FIRST << Math.min(failures - 1, DOUBLINGS));
        try {
            if (stopping.await(millis, TimeUnit.MILLISECONDS)) {
                throw new StoppingException();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoppingException();
        }
        return Duration.ofMillis(millis);
    }

    /**
     * The service stops in the middle of a batch. The batch is not acknowledged.
     */
    static final class StoppingException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        StoppingException() {
            super("the service stops before the batch is applied");
        }
    }
}
