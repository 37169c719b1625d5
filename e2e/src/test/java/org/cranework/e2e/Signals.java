package org.cranework.e2e;

import java.io.IOException;
import java.util.concurrent.CompletionException;

import org.cranework.local.backbone.ManagedProcess;

import static org.awaitility.Awaitility.await;

/** What an operating system can do to a process at any instant. */
public final class Signals {

    private Signals() {}

    /** Freezes it where it stands. */
    public static void stop(ManagedProcess process) {
        send("STOP", process);
    }

    /** Lets a frozen one go on. */
    public static void resume(ManagedProcess process) {
        send("CONT", process);
    }

    /** kill -9, and waits until it is gone. */
    public static void kill(ManagedProcess process) {
        process.running().orElseThrow().destroyForcibly();
        await(process.name() + " is gone").until(() -> process.running().isEmpty());
    }

    private static void send(String signal, ManagedProcess process) {
        try {
            long pid = process.running().orElseThrow().pid();
            int code = new ProcessBuilder("sh", "-c", "kill -" + signal + " " + pid).inheritIO().start().onExit().join()
                    .exitValue();
            if (code != 0) {
                throw new IllegalStateException("no " + signal + " to " + process.name());
            }
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }
}
