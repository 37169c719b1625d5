package org.cranework.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** wrk, with every answer's status counted. */
final class Wrk {

    private final BenchCity city;
    private final int connections;

    Wrk(BenchCity city, int connections) {
        this.city = city;
        this.connections = connections;
    }

    /**
     * What came of a run.
     *
     * @param requests answered with 2xx
     * @param perSecond of them
     * @param p99 milliseconds
     */
    record Answered(long requests, double perSecond, double p99) {}

    Answered run(int seconds, String url, String script, Path... arguments) {
        List<String> command = new ArrayList<>(List.of("wrk", "-t1", "-c" + connections, "-d" + seconds + "s", "--latency", "-s",
                city.home().resolve("bench/wrk/" + script).toString(), url, "--"));
        for (Path argument : arguments) {
            command.add(argument.toString());
        }
        String said = Tool.run(city.data(), Map.of(), command).text();
        if (said.contains("Non-2xx") || said.contains("Socket errors")) {
            throw new BenchException("not every answer was good:\n" + said);
        }
        Tool.Said answers = new Tool.Said(said);
        return new Answered((long) answers.number("(\\d+) requests in"), answers.number("Requests/sec: +([0-9.]+)"),
                milliseconds(answers));
    }

    private static double milliseconds(Tool.Said answers) {
        double value = answers.number("99% +([0-9.]+)");
        return answers.text().matches("(?s).*99% +[0-9.]+us.*") ? value / 1000
                : answers.text().matches("(?s).*99% +[0-9.]+s\\s.*") ? value * 1000 : value;
    }
}
