package org.cranework.local.backbone;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for a process to answer, and gives up early when it has died. */
public final class Waiting {

    private static final Duration PAUSE = Duration.ofMillis(50);

    private Waiting() {}

    /** Returns when {@code ready} holds; fails when the process ends first or the limit passes. */
    public static void until(BooleanSupplier ready, ManagedProcess process, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        while (!ready.getAsBoolean()) {
            if (process.running().isEmpty()) {
                throw new BackboneException(process.name() + " ended while starting. The end of " + process.log() + ":\n"
                        + process.lastWords());
            }
            if (System.nanoTime() > end) {
                throw new BackboneException(process.name() + " did not answer within " + limit.toSeconds() + " s. The end of "
                        + process.log() + ":\n" + process.lastWords());
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** Runs a short-lived command to its end; fails with what it printed. */
    static void run(ProcessBuilder command, Duration limit) {
        try {
            Process process = command.redirectErrorStream(true).start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new BackboneException("Failed: " + String.join(" ", command.command()) + "\n" + output);
            }
        } catch (java.io.IOException e) {
            throw new BackboneException("Could not run " + command.command().getFirst() + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BackboneException("Interrupted while running " + command.command().getFirst(), e);
        }
    }
}
