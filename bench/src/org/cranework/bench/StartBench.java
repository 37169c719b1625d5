package org.cranework.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.cranework.local.city.Service;

/** Processor time until a service answers, with the JDK's ahead-of-time cache and without; and its memory when it rests. */
final class StartBench {

    private static final Service STARTED = Service.TRAINING;
    private static final List<String> HEAP = List.of("-Xms48m", "-Xmx256m");
    private static final List<String> OWN_FLAGS = List.of("-Xmx", "-Xms", "-Xshare", "-XX:AOTCache");
    /** What the images ship: the JDK's cache holds only what its own class loaders load, which is little of an ordinary package. */
    private static final String PACKAGE = "aot-app";
    private static final int ROWS = 1_000;
    private static final Duration REST = Duration.ofSeconds(10);

    private final BenchCity city;
    private final Report report;
    private final Options options;

    StartBench(BenchCity city, Report report, Options options) {
        this.city = city;
        this.report = report;
        this.options = options;
    }

    void run() {
        memory();
        Path cache = train();
        Series plain = new Series();
        Series cached = new Series();
        for (int round = 0; round < options.rounds(); round++) {
            plain.add(start(HEAP));
            cached.add(start(with("-XX:AOTCache=" + cache)));
        }
        city.restart(STARTED, OWN_FLAGS, HEAP);
        report.say("%s, CPU seconds to ready: %s; with the cache %s".formatted(STARTED.module(), plain.show("%.2f"), cached.show("%.2f")));
        report.atMost("start with the AOT cache over without, CPU seconds", 0.65, 0.45, "%.2f", cached.over(plain));
    }

    private double start(List<String> flags) {
        return Processes.cpuSeconds(city.restartAs(PACKAGE, STARTED, OWN_FLAGS, flags));
    }

    /** What the cache learns from is a sheet that is applied, as in the images' training run; it is written when the service ends. */
    private Path train() {
        Path cache = city.data().resolve("training.aot");
        ProcessHandle process = city.restartAs(PACKAGE, STARTED, OWN_FLAGS, with("-XX:AOTCacheOutput=" + cache));
        Feed feed = new Feed(city);
        Path sheet = Enrollments.sheet(city.data().resolveSibling("sheets"), ROWS);
        feed.awaitKnown(sheet);
        feed.send(sheet, "all-or-nothing");
        CompletableFuture<ProcessHandle> end = process.onExit();
        process.destroy();
        try {
            end.get(3, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("interrupted", e);
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            throw new BenchException("the training run does not end", e);
        }
        if (!Files.isRegularFile(cache)) {
            throw new BenchException("the JDK wrote no cache; see the log of " + STARTED.module());
        }
        city.begin(STARTED);
        return cache;
    }

    private void memory() {
        for (Service service : Service.values()) {
            ProcessHandle process = city.restart(service, OWN_FLAGS, HEAP);
            ask(service);
            LockSupport.parkNanos(REST.toNanos());
            Series resident = new Series();
            resident.add(Processes.residentMegabytes(process));
            report.atMost("resident memory of idle " + service.module() + ", MB", 250, 200, "%.0f", resident);
        }
    }

    private void ask(Service service) {
        int status = city.json().send("GET", city.url(service) + "/q/health/live", Map.of()).status();
        if (status != 200) {
            throw new BenchException(service.module() + " answers " + status);
        }
    }

    private static List<String> with(String flag) {
        return java.util.stream.Stream.concat(HEAP.stream(), java.util.stream.Stream.of(flag)).toList();
    }
}
