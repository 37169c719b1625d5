package org.cranework.local.backbone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One operating system process with a pid file and a log. It gets a session of its own, so that neither Ctrl-C in the
 * starting terminal nor the end of the starter reaches it. The pid file keeps the start time beside the pid: after a
 * reboot or a kill -9 another process may carry the number, and that one must never be taken for ours.
 */
public final class ManagedProcess {

    /** Start times read by two JVMs may differ by the rounding of the boot time. */
    private static final Duration CLOCK_ROUNDING = Duration.ofSeconds(2);

    private final String name;
    private final Path pidFile;
    private final Path log;

    public ManagedProcess(String name, Path dataFolder) {
        this.name = name;
        this.pidFile = dataFolder.resolve("run").resolve(name + ".pid");
        this.log = dataFolder.resolve("log").resolve(name + ".log");
    }

    /** The name under which its pid file and log are kept. */
    public String name() {
        return name;
    }

    /** Where it writes what it has to say. */
    public Path log() {
        return log;
    }

    /** The running process, if the pid file names one that is alive and is the one that was started. */
    public Optional<ProcessHandle> running() {
        if (!Files.isRegularFile(pidFile)) {
            return Optional.empty();
        }
        try {
            String[] parts = Files.readString(pidFile).strip().split(" ");
            Instant started = Instant.ofEpochMilli(Long.parseLong(parts[1]));
            return ProcessHandle.of(Long.parseLong(parts[0])).filter(ManagedProcess::isAlive)
                    .filter(process -> sameStart(process, started));
        } catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException unreadable) {
            // A pid file cut short by a power failure says nothing; the process is found by other means or is gone.
            return Optional.empty();
        }
    }

    /** Starts the command; the log is appended to, never truncated. */
    public ProcessHandle start(List<String> command, Map<String, String> environment, Path workingFolder) {
        try {
            Files.createDirectories(pidFile.getParent());
            Files.createDirectories(log.getParent());
            var builder = new ProcessBuilder(
                    Stream.concat(Stream.of("setsid"), command.stream()).toList())
                    .directory(workingFolder.toFile())
                    .redirectErrorStream(true)
                    .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            ProcessHandle process = builder.start().toHandle();
            adopt(process);
            return process;
        } catch (IOException e) {
            throw new BackboneException("Could not start " + name + " (" + command.getFirst() + "): " + e.getMessage(), e);
        }
    }

    /** Writes the pid file for a process that was started by another hand. */
    void adopt(ProcessHandle process) {
        try {
            Files.createDirectories(pidFile.getParent());
            Path draft = pidFile.resolveSibling(pidFile.getFileName() + ".new");
            Files.writeString(draft, process.pid() + " " + process.info().startInstant().orElse(Instant.EPOCH).toEpochMilli());
            Files.move(draft, pidFile, java.nio.file.StandardCopyOption.REPLACE_EXISTING,
                    java.nio.file.StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks it to end, by force after the grace period, and returns when it has. */
    public void stop(Duration grace) {
        running().ifPresent(process -> {
            process.destroy();
            if (!ended(process, grace)) {
                process.destroyForcibly();
                if (!ended(process, Duration.ofSeconds(10))) {
                    throw new BackboneException(name + " (pid " + process.pid() + ") does not end, not even by force.");
                }
            }
        });
        forget();
    }

    void forget() {
        try {
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last lines of the log, for the message of a start that failed. */
    public String lastWords() {
        try (Stream<String> lines = Files.lines(log, StandardCharsets.UTF_8)) {
            List<String> all = lines.toList();
            return all.subList(Math.max(0, all.size() - 12), all.size()).stream().map(LogLine::readable)
                    .collect(Collectors.joining("\n"));
        } catch (IOException | UncheckedIOException e) {
            return "(no log: " + e.getMessage() + ")";
        }
    }

    static boolean ended(ProcessHandle process, Duration within) {
        long end = System.nanoTime() + within.toNanos();
        while (isAlive(process)) {
            if (System.nanoTime() > end || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        return true;
    }

    /** A container's first process may never collect the dead: a zombie has a number, but no life. */
    private static boolean isAlive(ProcessHandle process) {
        if (!process.isAlive()) {
            return false;
        }
        try {
            String status = Files.readString(Path.of("/proc", String.valueOf(process.pid()), "stat"));
            return status.charAt(status.lastIndexOf(')') + 2) != 'Z';
        } catch (IOException gone) {
            return false;
        }
    }

    private static boolean sameStart(ProcessHandle process, Instant started) {
        return process.info().startInstant()
                .map(instant -> Duration.between(instant, started).abs().compareTo(CLOCK_ROUNDING) <= 0)
                .orElse(true);
    }
}
