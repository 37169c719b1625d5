package org.cranework.e2e.history;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

import org.cranework.e2e.Api;

/** Everything that was asked in one test, by any number of askers, in the order in which it was known. */
public final class History {

    private final Queue<Operation> operations = new ConcurrentLinkedQueue<>();

    /** Asks once and writes down what came of it. */
    public Operation ask(String what, String key, Supplier<Api.Answer> request) {
        long begun = System.nanoTime();
        Operation operation;
        try {
            operation = answered(what, key, request.get(), begun);
        } catch (UncheckedIOException broken) {
            operation = new Operation(what, key, Outcome.UNKNOWN, 0, null, -1, "", since(begun));
        }
        operations.add(operation);
        return operation;
    }

    /** What has been asked so far. */
    public List<Operation> operations() {
        return List.copyOf(operations);
    }

    private static Operation answered(String what, String key, Api.Answer answer, long begun) {
        Outcome outcome = switch (answer.status() / 100) {
            case 2 -> Outcome.DONE;
            case 4 -> answer.problem().equals("idempotency-key-in-use") ? Outcome.UNKNOWN : Outcome.REFUSED;
            default -> Outcome.UNKNOWN;
        };
        String subject = outcome == Outcome.DONE ? answer.body().path("id").asText(null) : null;
        String version = answer.header("ETag").replaceAll("[^0-9]", "");
        return new Operation(what, key, outcome, answer.status(), subject == null ? null : UUID.fromString(subject),
                version.isEmpty() ? -1 : Long.parseLong(version), answer.header("Retry-After"), since(begun));
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
