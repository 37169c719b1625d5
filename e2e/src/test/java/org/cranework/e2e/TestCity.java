package org.cranework.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.cranework.local.backbone.Home;
import org.cranework.local.city.City;

/**
 * The city that the journeys run against, apart from a developer's own: data under {@code e2e/target}, ports 1000 higher. It
 * is started once per run by {@code ./cranework up --fresh} with the sample in it, and stopped with the JVM.
 */
public final class TestCity {

    private static final int OFFSET = 1000;
    private static final Path DATA = Home.path().resolve("e2e/target/city");
    private static final City CITY = new City(Home.path(), DATA, OFFSET);
    /** For whoever writes a journey: the city of the run before is used again, and left running. */
    private static final boolean KEEP = Boolean.getBoolean("cranework.e2e.keep");
    private static boolean up;

    private TestCity() {}

    /** The running city. */
    public static synchronized City get() {
        if (!up) {
            if (KEEP) {
                cranework("up", "--no-build");
            } else {
                Runtime.getRuntime().addShutdownHook(new Thread(() -> cranework("down"), "down"));
                cranework("up", "--fresh", "--no-build");
            }
            up = true;
        }
        return CITY;
    }

    /** Starts again what was killed. */
    public static void revive() {
        cranework("up", "--no-build", "--no-sample");
    }

    /** Runs the front door and returns what it printed. */
    public static String cranework(String... arguments) {
        var result = run(List.of(arguments));
        if (result.code() != 0) {
            throw new AssertionError("./cranework " + String.join(" ", arguments) + " ended with " + result.code() + ":\n"
                    + result.output());
        }
        return result.output();
    }

    /** What a run of the front door came to. */
    public record Run(int code, String output) {}

    public static Run run(List<String> arguments) {
        return shell("./cranework " + String.join(" ", arguments));
    }

    /** Runs a line as a reader of the README would, in the tree's root, pointed at this city. */
    public static Run shell(String line) {
        return shell(line, CITY);
    }

    /** The same, pointed at another city. */
    static Run shell(String line, City city) {
        try {
            Path output = Files.createTempFile(Files.createDirectories(DATA.resolveSibling("runs")), "run", ".txt");
            var builder = new ProcessBuilder("bash", "-euo", "pipefail", "-c", line).directory(Home.path().toFile())
                    .redirectErrorStream(true).redirectOutput(output.toFile())
                    .redirectInput(Path.of("/dev/null").toFile());
            builder.environment().putAll(Map.of("CRANEWORK_DATA", city.data().toString(), "CRANEWORK_PORT_OFFSET",
                    String.valueOf(city.offset()), "CRANEWORK_CITY", city.name()));
            Process process = builder.start();
            if (!process.waitFor(10, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError("not finished after 10 minutes: " + line + "\n" + Files.readString(output));
            }
            return new Run(process.exitValue(), Files.readString(output));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
