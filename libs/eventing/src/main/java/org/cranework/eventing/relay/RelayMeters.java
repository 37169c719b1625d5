package org.cranework.eventing.relay;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * What the relay shows: how old the oldest unsent event is, what it sent, how often it failed. A relay that stands by, or
 * that cannot reach the database, keeps the age it last saw growing until it knows better.
 */
final class RelayMeters {

    private final MeterRegistry registry;
    private final Clock clock;
    private final AtomicReference<Instant> oldest = new AtomicReference<>();

    RelayMeters(MeterRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
        Gauge.builder("cranework.outbox.oldest.age", this::ageInSeconds)
                .description("Age of the oldest event that is committed and not yet published")
                .baseUnit("seconds")
                .register(registry);
    }

    void waiting(List<OutboxRow> rows) {
        oldest.set(rows.isEmpty() ? null : rows.getFirst().writtenAt());
    }

    void sent(List<OutboxRow> rows) {
        for (var row : rows) {
            registry.counter("cranework.outbox.sent", "topic", row.event().topic()).increment();
        }
    }

    void standsBy() {
        oldest.set(null);
    }

    void failed() {
        registry.counter("cranework.outbox.failures").increment();
    }

    double ageInSeconds() {
        var since = oldest.get();
        return since == null ? 0 : Math.max(0, Duration.between(since, clock.instant()).toMillis() / 1000.0);
    }
}
