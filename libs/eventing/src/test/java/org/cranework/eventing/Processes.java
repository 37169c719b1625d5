package org.cranework.eventing;

import java.io.IOException;

import org.cranework.local.backbone.ManagedProcess;

/**
 * What can happen to a process of the backbone, or to a relay in a JVM of its own.
 */
public final class Processes {

    private Processes() {}

    public static void kill(ManagedProcess process) {
        kill(process.running().orElseThrow());
    }

    public static void kill(ProcessHandle process) {
        process.destroyForcibly();
        process.onExit().join();
    }

    public static void pause(ManagedProcess process) throws IOException, InterruptedException {
        pause(process.running().orElseThrow());
    }

    public static void pause(ProcessHandle process) throws IOException, InterruptedException {
        signal("STOP", process);
    }

    public static void resume(ManagedProcess process) throws IOException, InterruptedException {
        resume(process.running().orElseThrow());
    }

    public static void resume(ProcessHandle process) throws IOException, InterruptedException {
        signal("CONT", process);
    }

    private static void signal(String name, ProcessHandle process) throws IOException, InterruptedException {
        var command = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).inheritIO().start();
        if (command.waitFor() != 0) {
            throw new AssertionError("kill -" + name + " " + process.pid() + " failed");
        }
    }
}
