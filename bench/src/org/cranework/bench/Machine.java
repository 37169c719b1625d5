package org.cranework.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/** The machine of the run, and whether it is quiet enough to say anything. */
final class Machine {

    private static final double QUIET = 1.0;
    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private Machine() {}

    /** The load average of the last minute. */
    static double load() {
        return Double.parseDouble(read("/proc/loadavg").split(" ")[0]);
    }

    static void requireQuiet(boolean force) {
        if (load() > QUIET && !force) {
            throw new BenchException("The load average is %.2f; above %.1f nothing is measured. Wait, or say --force and the report says so."
                    .formatted(load(), QUIET));
        }
    }

    static String describe() {
        String model = read("/proc/cpuinfo").lines().filter(line -> line.startsWith("model name")).findFirst()
                .map(line -> line.substring(line.indexOf(':') + 2)).orElse("unknown processor");
        long memory = Long.parseLong(read("/proc/meminfo").lines().findFirst().orElseThrow().replaceAll("\\D", ""));
        return String.format(Locale.ROOT, "%d cores (%s), %.0f GB, Linux %s, Java %s", Runtime.getRuntime().availableProcessors(), model,
                memory / 1048576.0, System.getProperty("os.version"), Runtime.version());
    }

    static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Until the process takes connections on the port. */
    static void awaitListening(ProcessHandle process, int port) {
        long end = System.nanoTime() + START.toNanos();
        while (process.isAlive() && System.nanoTime() < end) {
            try (var unused = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return;
            } catch (IOException notYet) {
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
        throw new BenchException("nothing listens on " + port);
    }
}
