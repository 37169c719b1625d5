package org.cranework.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import org.cranework.local.city.Service;

/**
 * How fast the relay of a running service empties a backlog, beside Kafka's own producer performance tool with the relay's
 * producer settings; and how long an event takes from its commit to a consumer at a steady five hundred a second.
 */
final class RelayBench {

    private static final int BACKLOG = 500_000;
    private static final String DRAINED = "bench.drained";
    private static final String PRODUCED = "bench.produced";
    private static final String STEADY = "bench.steady";

    private final BenchCity city;
    private final Report report;
    private final Options options;

    RelayBench(BenchCity city, Report report, Options options) {
        this.city = city;
        this.report = report;
        this.options = options;
    }

    void run() {
        for (String topic : List.of(DRAINED, PRODUCED, STEADY)) {
            Topic.make(city.kafka(), topic);
        }
        Sql.run(city::connect, "training", connection -> {
            drain(connection);
            latency();
        });
    }

    private void drain(Connection connection) throws SQLException {
        Series relay = new Series();
        Series cpu = new Series();
        Series tool = new Series();
        for (int round = 0; round < options.rounds(); round++) {
            long before = Topic.records(city.kafka(), DRAINED);
            double used = processors();
            Outbox.fill(connection, DRAINED, BACKLOG);
            double filled = processors();
            double seconds = Outbox.awaitEmpty(connection);
            relay.add(BACKLOG / seconds);
            cpu.add((processors() - filled) / BACKLOG * 1e6);
            long sent = Topic.records(city.kafka(), DRAINED) - before;
            if (sent != BACKLOG) {
                throw new BenchException("the relay sent " + sent + " records of " + BACKLOG);
            }
            tool.add(produce());
            report.say("  round %d: filling took %.1f CPU s, load %.2f".formatted(round + 1, filled - used, Machine.load()));
        }
        report.say("relay, %,d events of %d bytes: %s events/s, %s CPU µs/event in the service and PostgreSQL".formatted(BACKLOG,
                Outbox.PAYLOAD, relay.show("%,.0f"), cpu.show("%.0f")));
        report.say("producer performance tool:    %s records/s".formatted(tool.show("%,.0f")));
        report.atLeast("relay, drain of 500,000, rate against the tool", 0.10, 0.25, "%.2f", relay.over(tool));
    }

    private double processors() {
        return Processes.cpuSeconds(city.process(Service.TRAINING)) + Processes.cpuSeconds(city.postgres());
    }

    private double produce() {
        String libraries = city.home().resolve("local/broker/target/lib") + "/*:" + city.home().resolve("bench/target/peers") + "/*";
        return Tool.run(city.data(), Map.of(), List.of(ProcessHandle.current().info().command().orElseThrow(), "-Xmx256m", "-cp",
                libraries, "org.apache.kafka.tools.ProducerPerformance", "--topic", PRODUCED, "--num-records",
                String.valueOf(BACKLOG), "--record-size", String.valueOf(Outbox.PAYLOAD), "--throughput", "-1", "--producer-props",
                "bootstrap.servers=" + city.kafka(), "acks=all", "enable.idempotence=true", "compression.type=lz4",
                "batch.size=65536")).number(BACKLOG + " records sent, ([0-9.]+) records/sec");
    }

    private void latency() {
        Series median = new Series();
        Series worst = new Series();
        for (int round = 0; round < options.rounds(); round++) {
            Steady.Latency latency = new Steady(city, STEADY).run();
            median.add(latency.percentile(50));
            worst.add(latency.percentile(99));
        }
        report.say("commit to consumer at %d/s: p50 %s ms, p99 %s ms".formatted(Steady.RATE, median.show("%.1f"), worst.show("%.1f")));
        report.atMost("commit to consumer at 500 events/s, p99 ms", 250, 100, "%.0f", worst);
    }
}
