package org.cranework.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The machine of the run, and whether it is quiet enough to say anything. */
final class Machine {

    private static final double QUIET = 1.0;

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
}
