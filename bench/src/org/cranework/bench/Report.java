package org.cranework.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Floor, target and result side by side, on the screen and in a file of the run. */
final class Report {

    private final PrintStream out;
    private final Path file;
    private final List<String> lines = new ArrayList<>();

    Report(PrintStream out, Path file) {
        this.out = out;
        this.file = file;
    }

    /** A line of its own. */
    void say(String line) {
        out.println(line);
        out.flush();
        lines.add(line);
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A claim for which more is better. */
    void atLeast(String what, double floor, double target, String format, Series result) {
        goal(what, format.formatted(floor), format.formatted(target), result.show(format),
                result.median() >= target ? "target met" : result.median() >= floor ? "floor met" : "MISSED");
    }

    /** A claim for which less is better. */
    void atMost(String what, double floor, double target, String format, Series result) {
        goal(what, format.formatted(floor), format.formatted(target), result.show(format),
                result.median() <= target ? "target met" : result.median() <= floor ? "floor met" : "MISSED");
    }

    /** A comparison that explains another, with no goal of its own. */
    void aside(String what, String format, Series result) {
        say("%-58s %-35s result %s".formatted(what, "", result.show(format)));
    }

    private void goal(String what, String floor, String target, String result, String verdict) {
        say("%-58s floor %-10s target %-10s result %-44s %s".formatted(what, floor, target, result, verdict));
    }
}
