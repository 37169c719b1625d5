package org.cranework.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import org.cranework.identity.document.SocialCreditCode;
import org.cranework.local.city.Json.Answer;
import org.cranework.local.city.Service;

/**
 * One record, one page and one create over HTTP with a token, each beside pgbench with the same statements on the same tables
 * in the same server. The services are asked directly; what the gateway adds is measured by itself.
 */
final class ReadBench {

    private static final int ROWS = 100_000;
    private static final int CONNECTIONS = 16;
    private static final int SECONDS = 10;
    private static final int WARM_UP = 30;
    private static final int PAGES = 200;
    private static final int PAGE = 50;
    private static final int BODIES = 200_000;
    private static final String ENROLLMENTS = "/api/v1/training/enrollments";
    private static final String ORGANIZATIONS = "/api/v1/talent/organizations";

    private final BenchCity city;
    private final Report report;
    private final Options options;
    private final String college;
    private final Wrk wrk;
    private int organization = 1_000_000;

    ReadBench(BenchCity city, Report report, Options options, String college) {
        this.city = city;
        this.report = report;
        this.options = options;
        this.college = college;
        this.wrk = new Wrk(city, CONNECTIONS);
    }

    void run() {
        city.begin(Service.TALENT);
        Topic.make(city.kafka(), "bench.created");
        Sql.run(city::connect, "training", this::prepare);
        Sql.run(city::connect, "talent", ReadBench::awaitPersons);
        Path records = file("records");
        Path first = write("first", List.of(ENROLLMENTS + "?intakeYear=2019&limit=" + PAGE));
        Path pages = write("pages", cursors(PAGE, PAGES));
        Path deep = write("deep", cursors(500, ROWS / 500 - 1).reversed().subList(0, 1).stream()
                .map(path -> path.replace("limit=500", "limit=" + PAGE)).toList());
        warm(records);
        warm(pages);
        compare("one record read, requests/s against pgbench -S", 0.40, 0.55, records,
                List.of("-S", "-M", "prepared", "bench"), onPages("record.sql"));
        compare("page of 50, requests/s against pgbench -f list.sql", 0.45, 0.60, pages, onPages("list.sql"),
                onPages("list-audited.sql"));
        depth(first, deep);
        create();
    }

    private void prepare(Connection connection) throws SQLException {
        Feed feed = new Feed(city);
        Path sheet = Enrollments.sheet(city.data().resolveSibling("sheets"), ROWS);
        feed.awaitKnown(sheet);
        feed.send(sheet, "all-or-nothing");
        Outbox.awaitEmpty(connection);
        Sql.execute(connection, "VACUUM ANALYZE", "DROP TABLE IF EXISTS bench_page",
                "CREATE TABLE bench_page AS SELECT n, organization_id, id FROM (SELECT row_number() OVER (ORDER BY id) AS row, "
                        + "organization_id, id FROM enrollment) e JOIN generate_series(1, " + PAGES + ") n ON row = n * " + PAGE,
                "ALTER TABLE bench_page ADD PRIMARY KEY (n)", "GRANT SELECT ON bench_page TO PUBLIC");
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT id FROM enrollment ORDER BY random() LIMIT 50000")) {
            List<String> paths = new ArrayList<>();
            while (rows.next()) {
                paths.add(ENROLLMENTS + "/" + rows.getString(1));
            }
            write("records", paths);
        }
        Sql.run(city::connect, "postgres", server -> Sql.execute(server, "DROP DATABASE IF EXISTS bench", "CREATE DATABASE bench"));
        pgbench(List.of("-i", "-q", "-s", String.valueOf(ROWS / 100_000), "bench"));
    }

    /** Until talent has made a person of every student: it would share the cores with what is measured. */
    private static void awaitPersons(Connection connection) throws SQLException {
        while (Sql.number(connection, "SELECT count(*) FROM person") < ROWS) {
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    /** Paths of pages, each from the cursor that the one before gave. */
    private List<String> cursors(int limit, int pages) {
        String path = ENROLLMENTS + "?intakeYear=2019&limit=" + limit;
        List<String> paths = new ArrayList<>();
        String next = path;
        for (int page = 0; page < pages; page++) {
            JsonNode answer = get(Service.TRAINING, next);
            if (answer.path("items").size() != limit) {
                throw new BenchException("a page of " + limit + " has " + answer.path("items").size());
            }
            next = path + "&after=" + answer.path("next").asText();
            paths.add(next);
        }
        return paths;
    }

    private void warm(Path paths) {
        wrk.run(WARM_UP, city.url(Service.TRAINING), "ask.lua", paths, token(BenchCity.COLLEGE));
    }

    private List<String> onPages(String script) {
        return List.of("-M", "prepared", "-D", "pages=" + PAGES, "-f", script(script), "training");
    }

    /** @param audited does what {@code peer} does and writes the audit row of each read, which a read of ours commits before it answers */
    private void compare(String what, double floor, double target, Path paths, List<String> peer, List<String> audited) {
        Series rate = new Series();
        Series cpu = new Series();
        Series p99 = new Series();
        Series transactions = new Series();
        Series withAudit = new Series();
        for (int round = 0; round < options.rounds(); round++) {
            double before = Processes.cpuSeconds(city.process(Service.TRAINING));
            Wrk.Answered answered = wrk.run(SECONDS, city.url(Service.TRAINING), "ask.lua", paths, token(BenchCity.COLLEGE));
            cpu.add((Processes.cpuSeconds(city.process(Service.TRAINING)) - before) / answered.requests() * 1e6);
            rate.add(answered.perSecond());
            p99.add(answered.p99());
            transactions.add(pgbench(timed(peer)));
            withAudit.add(pgbench(timed(audited)));
        }
        tell(what, floor, target, rate, cpu, p99, transactions);
        report.say("  pgbench with the audit row: %s transactions/s".formatted(withAudit.show("%,.0f")));
        report.aside("  the same against pgbench with the audit row", "%.2f", rate.over(withAudit));
    }

    private void tell(String what, double floor, double target, Series rate, Series cpu, Series p99, Series transactions) {
        report.say("  %s requests/s, %s CPU µs/request in the service, p99 %s ms; pgbench %s transactions/s; load %.2f".formatted(
                rate.show("%,.0f"), cpu.show("%.0f"), p99.show("%.1f"), transactions.show("%,.0f"), Machine.load()));
        report.atLeast(what, floor, target, "%.2f", rate.over(transactions));
    }

    private void depth(Path first, Path deep) {
        Series near = new Series();
        Series far = new Series();
        for (int round = 0; round < options.rounds(); round++) {
            near.add(1 / wrk.run(SECONDS / 2, city.url(Service.TRAINING), "ask.lua", first, token(BenchCity.COLLEGE)).perSecond());
            far.add(1 / wrk.run(SECONDS / 2, city.url(Service.TRAINING), "ask.lua", deep, token(BenchCity.COLLEGE)).perSecond());
        }
        report.atMost("page of 50, 100,000 rows deep over the first, time", 1.2, 1.2, "%.2f", far.over(near));
    }

    private void create() {
        Path path = write("create", List.of(ORGANIZATIONS));
        Series rate = new Series();
        Series cpu = new Series();
        Series p99 = new Series();
        Series transactions = new Series();
        wrk.run(2 * WARM_UP, city.url(Service.TALENT), "create.lua", bodies(), token("clerk"), path);
        for (int round = 0; round < options.rounds(); round++) {
            double before = Processes.cpuSeconds(city.process(Service.TALENT));
            Wrk.Answered answered = wrk.run(SECONDS, city.url(Service.TALENT), "create.lua", bodies(), token("clerk"), path);
            cpu.add((Processes.cpuSeconds(city.process(Service.TALENT)) - before) / answered.requests() * 1e6);
            rate.add(answered.perSecond());
            p99.add(answered.p99());
            transactions.add(pgbench(timed(List.of("-M", "prepared", "-f", script("create.sql"), "talent"))));
            Sql.run(city::connect, "talent", Outbox::awaitEmpty);
        }
        tell("create with idempotency, outbox and audit, against pgbench -f", 0.45, 0.65, rate, cpu, p99, transactions);
    }

    /** Enough organizations for one run, each of its own credit code. */
    private Path bodies() {
        return write("bodies", IntStream.range(0, BODIES).mapToObj(unused -> {
            String body = "12230200MB%07d".formatted(organization++);
            return """
                    {"names":{"zh":"测速企业","en":"Bench Works","ru":"Завод замеров"},"kind":"enterprise","size":"medium",\
                    "industryCode":"3311","regionCode":"230202","creditCode":"%s%s"}""".formatted(body, SocialCreditCode.check(body));
        }).toList());
    }

    private List<String> timed(List<String> peer) {
        List<String> arguments = new ArrayList<>(List.of("-n", "-c" + CONNECTIONS, "-j1", "-T" + SECONDS));
        arguments.addAll(peer);
        return arguments;
    }

    /** Transactions a second; nothing for an initialization. */
    private double pgbench(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of("pgbench", "-h", "127.0.0.1", "-p", String.valueOf(city.postgresPort()), "-U",
                "postgres"));
        command.addAll(arguments);
        Tool.Said said = Tool.run(city.data(), Map.of("PGPASSWORD", city.superuserPassword()), command);
        return arguments.contains("-i") ? 0 : said.number("tps = ([0-9.]+)");
    }

    private String script(String name) {
        return city.home().resolve("bench/pgbench/" + name).toString();
    }

    private JsonNode get(Service service, String path) {
        Answer answer = city.json().send("GET", city.url(service) + path,
                Map.of("Authorization", "Bearer " + city.token(BenchCity.COLLEGE)));
        if (answer.status() != 200) {
            throw new BenchException(path + " answers " + answer.status() + " " + answer.body() + " to college " + college);
        }
        return answer.body();
    }

    private Path token(String caller) {
        return write("token", List.of(city.token(caller)));
    }

    private Path write(String name, List<String> lines) {
        try {
            return Files.write(file(name), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String name) {
        return city.data().resolveSibling(name + ".txt");
    }
}
