package org.cranework.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Runs what was asked for in a city of its own and prints floor, target and result side by side. */
public final class Main {

    private Main() {}

    /** Ends with 0 when everything asked for was measured, met or missed; 1 when something could not be. */
    public static void main(String[] arguments) {
        PrintStream out = System.out;
        try {
            Options options = Options.parse(Path.of(System.getProperty("cranework.home")), List.of(arguments));
            Machine.requireQuiet(options.force());
            measure(options, out);
        } catch (BenchException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
        System.exit(0);
    }

    private static void measure(Options options, PrintStream out) {
        String begun = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        var report = new Report(out, options.home().resolve("bench/target/results/" + begun.replace(":", "") + ".txt"));
        report.say(begun + " on " + Machine.describe() + "; load average at the start %.2f".formatted(Machine.load()));
        try (var city = new BenchCity(options.home())) {
            city.up(options.build());
            String college = city.registerCollege();
            for (String what : options.what()) {
                report.say("== " + what);
                switch (what) {
                    case "feed" -> new FeedBench(city, report, options).run();
                    case "relay" -> new RelayBench(city, report, options).run();
                    case "reads" -> new ReadBench(city, report, options, college).run();
                    case "door" -> new DoorBench(city, report, options).run();
                    case "start" -> new StartBench(city, report, options).run();
                    default -> throw new BenchException("not a benchmark: " + what);
                }
            }
        }
        report.say("load average at the end %.2f".formatted(Machine.load()));
    }
}
