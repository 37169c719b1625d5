package org.cranework.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.cranework.local.city.Service;

/**
 * A sheet from its upload to its commit, all rows new and one event each; the same sheet again; and COPY of the same rows.
 * Each round begins with an empty table on both sides. talent, housing and the gateway are stopped: what they would do with
 * the events is not part of the claim. The relay is part of the service and runs.
 */
final class FeedBench {

    private static final String TOPIC = "training.enrollment";
    private static final int WARM_UP_ROWS = 10_000;
    private static final int WARM_UPS = 4;

    private final BenchCity city;
    private final Report report;
    private final Options options;
    private final Feed feed;

    FeedBench(BenchCity city, Report report, Options options) {
        this.city = city;
        this.report = report;
        this.options = options;
        this.feed = new Feed(city);
    }

    /** One side of one size, a value per round. */
    private static final class Side {

        final Series rate = new Series();
        final Series cpu = new Series();

        void add(int rows, double seconds, double cpuSeconds) {
            rate.add(rows / seconds);
            cpu.add(cpuSeconds / rows * 1e6);
        }

        String show() {
            return "%s rows/s, %s CPU µs/row".formatted(rate.show("%,.0f"), cpu.show("%.0f"));
        }
    }

    void run() {
        ProcessHandle training = city.restart(Service.TRAINING, List.of("-Xmx", "-Xms"), List.of("-Xms48m", "-Xmx256m"));
        Path warmUp = Enrollments.sheet(folder(), WARM_UP_ROWS);
        feed.awaitKnown(warmUp);
        for (Service idle : List.of(Service.TALENT, Service.HOUSING, Service.GATEWAY)) {
            city.stop(idle);
        }
        Sql.run(city::connect, "training", connection -> {
            for (int round = 0; round < WARM_UPS; round++) {
                wipe(connection);
                feed.send(warmUp, "all-or-nothing");
                Outbox.awaitEmpty(connection);
            }
            Map<Integer, Double> peaks = new LinkedHashMap<>();
            for (int rows : options.rows()) {
                Processes.forgetPeak(training);
                measure(connection, training, rows);
                peaks.put(rows, Processes.peakMegabytes(training));
            }
            tellMemory(peaks);
        });
    }

    private void measure(Connection connection, ProcessHandle training, int rows) throws SQLException {
        Path sheet = Enrollments.sheet(folder(), rows);
        Copy copy = new Copy(connection, folder().resolve("rows-" + rows + ".copy"));
        Side fresh = new Side();
        Side again = new Side();
        Side peer = new Side();
        Series drain = new Series();
        for (int round = 0; round < options.roundsOf(rows); round++) {
            wipe(connection);
            long before = Topic.records(city.kafka(), TOPIC);
            send(connection, training, sheet, rows, fresh, rows);
            drain.add(rows / Outbox.awaitEmpty(connection));
            require(Topic.records(city.kafka(), TOPIC) - before == rows, "one event for each row");
            send(connection, training, sheet, rows, again, 0);
            require(Sql.number(connection, "SELECT count(*) FROM outbox") == 0, "no event for a sheet sent again");
            copy(connection, copy, rows, peer);
        }
        tell(rows, fresh, again, peer, drain);
    }

    private void send(Connection connection, ProcessHandle training, Path sheet, int rows, Side side, int added) throws SQLException {
        Sql.execute(connection, "CHECKPOINT");
        double database = Processes.cpuSeconds(city.postgres());
        double service = Processes.cpuSeconds(training);
        Feed.Sent sent = feed.send(sheet, "all-or-nothing");
        double own = Processes.cpuSeconds(training) - service;
        double server = Processes.cpuSeconds(city.postgres()) - database;
        JsonNode difference = sent.run().path("difference");
        require(difference.path("rows").asInt() == rows && difference.path("added").asInt() == added
                && sent.run().path("applied").path("added").asInt() == added && difference.path("rejected").asInt() == 0,
                "counts of " + sent.run());
        require(Sql.number(connection, "SELECT count(*) FROM enrollment") == rows, "a record for each row");
        side.add(rows, sent.applied(), own + server);
        report.say("  %,9d rows %-5s accepted after %.2f s, applied after %.2f s, CPU %.2f s in the service and %.2f s in PostgreSQL, load %.2f"
                .formatted(rows, added == 0 ? "again" : "new", sent.accepted(), sent.applied(), own, server, Machine.load()));
    }

    private void copy(Connection connection, Copy copy, int rows, Side side) throws SQLException {
        try {
            copy.keep();
            copy.prepare();
            Sql.execute(connection, "CHECKPOINT");
            double database = Processes.cpuSeconds(city.postgres());
            long begin = System.nanoTime();
            long copied = copy.run();
            double seconds = (System.nanoTime() - begin) / 1e9;
            double cpu = Processes.cpuSeconds(city.postgres()) - database;
            require(copied == rows, "as many rows copied");
            side.add(rows, seconds, cpu);
            report.say("  %,9d rows COPY  %.2f s, CPU %.2f s, load %.2f".formatted(rows, seconds, cpu, Machine.load()));
            copy.drop();
        } catch (IOException e) {
            throw new BenchException("the peer's rows cannot be kept", e);
        }
    }

    private void tell(int rows, Side fresh, Side again, Side peer, Series drain) {
        report.say("%,d rows, all new:     %s".formatted(rows, fresh.show()));
        report.say("%,d rows, sent again:  %s".formatted(rows, again.show()));
        report.say("%,d rows, COPY:        %s".formatted(rows, peer.show()));
        report.say("%,d rows, relay after the commit: %s events/s".formatted(rows, drain.show("%,.0f")));
        String size = "%,d rows: ".formatted(rows);
        report.atLeast(size + "all new, rows/s", 10_000, 20_000, "%,.0f", fresh.rate);
        report.atLeast(size + "all new, rate against COPY", 0.14, 0.27, "%.2f", fresh.rate.over(peer.rate));
        report.atLeast(size + "the same sheet again, rate against COPY", 0.5, 0.75, "%.2f", again.rate.over(peer.rate));
    }

    private void tellMemory(Map<Integer, Double> peaks) {
        peaks.forEach((rows, peak) -> report.say("%,d rows: peak resident memory %.0f MB with -Xmx256m".formatted(rows, peak)));
        List<Double> values = List.copyOf(peaks.values());
        if (values.size() > 1) {
            Series growth = new Series();
            growth.add(values.getLast() - values.getFirst());
            report.atMost("resident memory, largest over smallest sheet, MB", 64, 32, "%.0f", growth);
        }
    }

    /** Both sides begin with nothing; what the service keeps in memory stays warm. */
    private static void wipe(Connection connection) throws SQLException {
        Sql.execute(connection, "TRUNCATE enrollment, figure_fact, figure_day, intake_run, intake_head, intake_finding, "
                + "intake_difference, document, document_chunk");
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new BenchException("both sides must do the same work, and this does not hold: " + what);
        }
    }

    private Path folder() {
        return city.data().resolveSibling("sheets");
    }
}
