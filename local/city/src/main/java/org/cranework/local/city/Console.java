package org.cranework.local.city;

import java.io.PrintStream;
import java.time.Duration;

/** What the commands say: one line per step, with the seconds since the command began. */
public final class Console {

    private final PrintStream out;
    private final long begin = System.nanoTime();

    public Console(PrintStream out) {
        this.out = out;
    }

    /** A step that is done or about to begin. */
    public synchronized void step(String text) {
        out.printf("%5.1f s  %s%n", elapsed().toMillis() / 1000.0, text);
        out.flush();
    }

    /** A line of its own. */
    public synchronized void line(String text) {
        out.println(text);
        out.flush();
    }

    /** Time since the command began. */
    public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
