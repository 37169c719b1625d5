package org.cranework.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.cranework.local.city.Service;

/**
 * The gateway beside nginx as a proxy with connections kept alive, both in front of the same nginx that answers a kilobyte of
 * JSON. Processor time of the proxy alone, per request. nginx checks nothing; the gateway is measured on an operation that is
 * public, and on one that needs a token: there Spring Cloud Gateway stands beside it, which checks and limits as much.
 */
final class DoorBench {

    private static final int CONNECTIONS = 32;
    private static final int SECONDS = 10;
    private static final int WARM_UP = 60;
    private static final int BACKEND = 18_799;
    private static final int PROXY = 18_798;
    /** The limiter works as ever; it just never says no to the one client that all requests come from. */
    private static final String UNLIMITED = "1000000";
    private static final String OPEN = "/api/v1/training/figures";
    private static final String GUARDED = "/api/v1/training/enrollments/";

    private final BenchCity city;
    private final Report report;
    private final Options options;
    private final Wrk wrk;
    private final String body = "{\"text\":\"" + "x".repeat(1000) + "\"}";

    DoorBench(BenchCity city, Report report, Options options) {
        this.city = city;
        this.report = report;
        this.options = options;
        this.wrk = new Wrk(city, CONNECTIONS);
    }

    /** One proxy, a value per round. */
    private static final class Side {

        final Series cpu = new Series();
        final Series rate = new Series();
        final Series p99 = new Series();

        String show() {
            return "%s CPU µs/request, %s requests/s, p99 %s ms".formatted(cpu.show("%.1f"), rate.show("%,.0f"), p99.show("%.1f"));
        }
    }

    void run() {
        Path open = write("open", List.of(OPEN));
        Path guarded = write("guarded", IntStream.range(0, 1000).mapToObj(unused -> GUARDED + UUID.randomUUID()).toList());
        ProcessHandle gateway = city.restart(Service.GATEWAY, List.of("-Xmx", "-Xms"), List.of("-Xms48m", "-Xmx256m"),
                Map.of("CRANEWORK_GATEWAY_TRAINING_URLS", "http://127.0.0.1:" + BACKEND, "CRANEWORK_GATEWAY_LIMIT_RATE", UNLIMITED,
                        "CRANEWORK_GATEWAY_LIMIT_BURST", UNLIMITED));
        try (var backend = Nginx.backend(city.data().resolve("nginx-backend"), BACKEND, body);
                var proxy = Nginx.proxy(city.data().resolve("nginx-proxy"), PROXY, BACKEND);
                var spring = SpringCloudGateway.start(city, BACKEND)) {
            String peer = "http://127.0.0.1:" + PROXY;
            String door = city.url(Service.GATEWAY);
            requireSame(peer + OPEN, door + OPEN, Map.of());
            requireSame(peer + GUARDED + UUID.randomUUID(), door + GUARDED + UUID.randomUUID(),
                    Map.of("Authorization", "Bearer " + city.token(BenchCity.COLLEGE)));
            requireSame(peer + GUARDED + UUID.randomUUID(), spring.url() + GUARDED + UUID.randomUUID(),
                    Map.of("Authorization", "Bearer " + city.token(BenchCity.COLLEGE)));
            requireRefused(door);
            requireRefused(spring.url());
            wrk.run(WARM_UP / 2, door, "ask.lua", open);
            wrk.run(WARM_UP / 2, door, "ask.lua", guarded, token());
            wrk.run(WARM_UP / 2, spring.url(), "ask.lua", guarded, token());
            Side nginx = new Side();
            Side bare = new Side();
            Side full = new Side();
            Side peers = new Side();
            for (int round = 0; round < options.rounds(); round++) {
                measure(nginx, proxy.process(), peer, guarded, token());
                measure(bare, gateway, door, open);
                measure(full, gateway, door, guarded, token());
                measure(peers, spring.process(), spring.url(), guarded, token());
            }
            report.say("nginx:                 " + nginx.show());
            report.say("gateway, public:       " + bare.show());
            report.say("Spring Cloud Gateway:  " + peers.show());
            report.say("gateway, with a token: " + full.show() + "; load %.2f".formatted(Machine.load()));
            report.atMost("gateway, public operation, CPU per request over nginx", 2.0, 1.6, "%.2f", bare.cpu.over(nginx.cpu));
            report.atMost("gateway with token, limits, metrics, CPU over nginx", 3.5, 2.5, "%.2f", full.cpu.over(nginx.cpu));
            report.atMost("gateway with token, CPU over Spring Cloud Gateway", 0.5, 0.33, "%.2f", full.cpu.over(peers.cpu));
        }
    }

    private void measure(Side side, ProcessHandle process, String url, Path... arguments) {
        double before = Processes.cpuSeconds(process);
        Wrk.Answered answered = wrk.run(SECONDS, url, "ask.lua", arguments);
        side.cpu.add((Processes.cpuSeconds(process) - before) / answered.requests() * 1e6);
        side.rate.add(answered.perSecond());
        side.p99.add(answered.p99());
    }

    private void requireSame(String peer, String door, Map<String, String> headers) {
        var expected = city.json().send("GET", peer, headers);
        var found = city.json().send("GET", door, headers);
        if (found.status() != expected.status() || !found.body().equals(expected.body())) {
            throw new BenchException(door + " answers " + found.status() + " " + found.body() + " and not what nginx does");
        }
    }

    /** So that neither is fast by not looking. */
    private void requireRefused(String door) {
        int status = city.json().send("GET", door + GUARDED + UUID.randomUUID(), Map.of("Authorization", "Bearer forged")).status();
        if (status != 401) {
            throw new BenchException(door + " answers " + status + " to a forged token");
        }
    }

    private Path token() {
        return write("token", List.of(city.token(BenchCity.COLLEGE)));
    }

    private Path write(String name, List<String> lines) {
        try {
            return Files.write(city.data().resolveSibling(name + ".txt"), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
