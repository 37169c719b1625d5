package org.cranework.eventing.relay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The broker's answers to one batch.
 */
final class Acknowledgements {

    private final List<Future<?>> answers = new ArrayList<>();

    /** Takes the answer to come; throws if the client has refused the record at once, so that no other follows it. */
    void add(Future<?> answer) throws RelayException, InterruptedException {
        answers.add(answer);
        if (answer.isDone()) {
            check(answer, 0);
        }
    }

    void await(Duration limit) throws RelayException, InterruptedException {
        var end = System.nanoTime() + limit.toNanos();
        for (var answer : answers) {
            check(answer, end - System.nanoTime());
        }
    }

    private static void check(Future<?> answer, long nanos) throws RelayException, InterruptedException {
        try {
            answer.get(Math.max(0, nanos), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw new RelayException("Kafka did not take a record", e.getCause());
        } catch (TimeoutException e) {
            throw new RelayException("Kafka did not answer in time", e);
        }
    }
}
