package org.cranework.gateway.proxy;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Singleton;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.ext.web.RoutingContext;

/** Counts and times requests by operation and kind of answer: both have few values, a path has not. */
@Singleton
class Traffic {

    private final MeterRegistry meters;
    private final Map<String, Timer> timers = new ConcurrentHashMap<>();

    Traffic(MeterRegistry meters) {
        this.meters = meters;
    }

    void watch(RoutingContext context, String operation) {
        long startedAt = System.nanoTime();
        context.addEndHandler(done -> timer(operation, done.failed() ? "gone" : context.response().getStatusCode() / 100 + "xx")
                .record(System.nanoTime() - startedAt, TimeUnit.NANOSECONDS));
    }

    private Timer timer(String operation, String answer) {
        return timers.computeIfAbsent(operation + " " + answer, key -> Timer.builder("cranework.gateway.requests")
                .description("Requests by operation of the contract and kind of answer").tag("operation", operation)
                .tag("answer", answer).publishPercentileHistogram(false).register(meters));
    }
}
