package org.cranework.e2e;

import java.time.Duration;
import java.util.function.LongSupplier;

import static org.awaitility.Awaitility.await;

/**
 * Waits for work that takes as long as the machine is slow, but must never stand still: after a fault everything moves again
 * within {@link #STANDSTILL}, or the test fails.
 */
public final class Progress {

    /** A killed consumer's session (10 s), the longest pause of relay and consumers (5 s), twice over. */
    public static final Duration STANDSTILL = Duration.ofSeconds(30);

    private static final Duration LOOK = Duration.ofMillis(250);
    private static final Duration AT_ALL = Duration.ofMinutes(15);

    private final String what;
    private long seen = Long.MIN_VALUE;
    private long movedAt;

    private Progress(String what) {
        this.what = what;
    }

    /** Returns when the number is the wanted one. */
    public static void until(String what, long wanted, LongSupplier number) {
        var progress = new Progress(what);
        await(what).atMost(AT_ALL).pollInterval(LOOK).until(() -> progress.reached(wanted, number.getAsLong()));
    }

    private boolean reached(long wanted, long now) {
        if (now != seen) {
            seen = now;
            movedAt = System.nanoTime();
        } else if (System.nanoTime() - movedAt > STANDSTILL.toNanos() && now != wanted) {
            throw new AssertionError(
                    "%s: %d and not %d, the same for %d s".formatted(what, now, wanted, STANDSTILL.toSeconds()));
        }
        return now == wanted;
    }
}
