package org.cranework.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/** Processor time and memory out of the process table. */
final class Processes {

    private static final double TICKS_PER_SECOND = 100;
    private static final int USER_TIME = 11;

    private Processes() {}

    /** Processor seconds of the process, its living children and those it has buried. */
    static double cpuSeconds(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants()).mapToDouble(Processes::own).sum();
    }

    private static double own(ProcessHandle process) {
        try {
            String stat = Files.readString(Path.of("/proc", String.valueOf(process.pid()), "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Arrays.stream(fields, USER_TIME, USER_TIME + 4).mapToDouble(Double::parseDouble).sum() / TICKS_PER_SECOND;
        } catch (IOException ended) {
            // Counted with its parent's buried children from now on.
            return 0;
        }
    }

    static double residentMegabytes(ProcessHandle process) {
        return status(process, "VmRSS:");
    }

    /** The greatest since {@link #forgetPeak}. */
    static double peakMegabytes(ProcessHandle process) {
        return status(process, "VmHWM:");
    }

    static void forgetPeak(ProcessHandle process) {
        try {
            Files.writeString(Path.of("/proc", String.valueOf(process.pid()), "clear_refs"), "5");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double status(ProcessHandle process, String name) {
        return Machine.read("/proc/" + process.pid() + "/status").lines().filter(line -> line.startsWith(name)).findFirst()
                .map(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024).orElseThrow();
    }
}
