package org.cranework.e2e.fault;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.cranework.e2e.Api;
import org.cranework.e2e.TestCollege;
import org.cranework.e2e.history.History;
import org.cranework.e2e.history.Operation;
import org.cranework.e2e.history.Outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Clerks at work while something fails. Each registers organizations and renames them, writes down what it is told, and asks
 * again under the same key, or reads, where it is not told.
 */
final class Clerks implements AutoCloseable {

    private static final String ORGANIZATIONS = "/api/v1/talent/organizations";
    private static final int CLERKS = 3;
    /** A clerk, no load test: together some thirty requests a second, well below the gateway's rate. */
    private static final Duration BREATH = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final History history = new History();
    private final Api api;
    private final List<Thread> threads;
    private volatile boolean closing;

    Clerks() {
        this(Api.as("clerk"));
    }

    /** At another door. */
    Clerks(Api api) {
        this.api = api;
        threads = IntStream.range(0, CLERKS).mapToObj(i -> Thread.ofPlatform().name("clerk-" + i).start(this::work)).toList();
    }

    History history() {
        return history;
    }

    /** Waits until this many more operations are done: the clerks are at work. */
    void awaitDone(int more) {
        long wanted = done() + more;
        await("clerks get on").atMost(PATIENCE).until(() -> done() >= wanted);
    }

    private long done() {
        return history.operations().stream().filter(Operation::isDone).count();
    }

    private void work() {
        while (!closing) {
            String key = UUID.randomUUID().toString();
            String registration = TestCollege.registration("clerk-made");
            Operation made = untilKnown(() -> history.ask("register", key,
                    () -> api.header("Idempotency-Key", key).post(ORGANIZATIONS, registration)));
            if (made.isDone()) {
                rename(made);
                rename(read(made.subject()));
            }
        }
    }

    private void rename(Operation known) {
        String path = ORGANIZATIONS + "/" + known.subject();
        Api patch = api.header("Content-Type", "application/merge-patch+json").header("If-Match",
                "\"" + known.version() + "\"");
        Operation renamed = history.ask("rename", UUID.randomUUID().toString(),
                () -> patch.send("PATCH", path, BodyPublishers.ofString("{\"size\": \"small\", \"names\": {\"en\": \"Renamed "
                        + known.version() + "\"}}")));
        breathe();
        if (renamed.outcome() == Outcome.UNKNOWN) {
            // Whether it took effect is seen by reading; asked again it would be a second renaming.
            read(known.subject());
        }
    }

    private Operation read(UUID organization) {
        return untilKnown(
                () -> history.ask("read", UUID.randomUUID().toString(), () -> api.get(ORGANIZATIONS + "/" + organization)));
    }

    private Operation untilKnown(Supplier<Operation> ask) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Operation last = ask.get();
        while (last.outcome() == Outcome.UNKNOWN && System.nanoTime() < end) {
            breathe();
            last = ask.get();
        }
        breathe();
        return last;
    }

    private static void breathe() {
        LockSupport.parkNanos(BREATH.toNanos());
    }

    /** Lets each finish what it has begun, so that every key has its answer. */
    @Override
    public void close() {
        closing = true;
        for (Thread thread : threads) {
            try {
                assertThat(thread.join(PATIENCE)).as(thread.getName() + " has ended").isTrue();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
