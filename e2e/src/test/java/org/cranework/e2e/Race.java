package org.cranework.e2e;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

/** Posts that start at the same moment, each with an Idempotency-Key of its own, each coming back when told to. */
final class Race {

    private static final AtomicInteger BUSY = new AtomicInteger();

    private Race() {}

    /** A post of one runner. */
    record Entry(Api api, String path, String body, Duration delay) {

        Entry(Api api, String path, String body) {
            this(api, path, body, Duration.ZERO);
        }
    }

    /** How often someone was told to come back. */
    static int busy() {
        return BUSY.get();
    }

    /** The answers in the order of the entries, none of them a 503. */
    static List<Api.Answer> run(int count, IntFunction<Entry> entries) {
        var start = new CountDownLatch(1);
        List<Future<Api.Answer>> runners = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < count; i++) {
                Entry entry = entries.apply(i);
                runners.add(threads.submit(() -> {
                    start.await();
                    LockSupport.parkNanos(entry.delay().toNanos());
                    return answer(entry);
                }));
            }
            start.countDown();
        }
        return runners.stream().map(Future::resultNow).toList();
    }

    static Map<Integer, Long> statuses(List<Api.Answer> answers) {
        return answers.stream().collect(groupingBy(Api.Answer::status, TreeMap::new, counting()));
    }

    private static Api.Answer answer(Entry entry) {
        Api api = entry.api().header("Idempotency-Key", UUID.randomUUID().toString()).header("If-Match", "*");
        Api.Answer answer = api.post(entry.path(), entry.body());
        while (answer.status() == 503) {
            BUSY.incrementAndGet();
            LockSupport.parkNanos(Duration.ofSeconds(Long.parseLong(answer.header("Retry-After"))).toNanos());
            answer = api.post(entry.path(), entry.body());
        }
        return answer;
    }
}
