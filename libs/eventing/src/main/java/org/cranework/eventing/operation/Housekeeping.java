package org.cranework.eventing.operation;

import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.cranework.eventing.EventConsumer;
import org.cranework.eventing.Outbox;
import org.cranework.eventing.Republishable;
import org.cranework.eventing.inbox.Transactions;
import org.jboss.logging.Logger;

/**
 * The slow work around events, on one thread: operators' requests each second, the number of parked events each ten, the
 * sweep of old inbox rows each hour.
 */
@ApplicationScoped
class Housekeeping {

    private static final Logger LOG = Logger.getLogger(Housekeeping.class);
    private static final int SWEEP_SLICE = 10_000;

    private final Transactions transactions;
    private final InboxSweep sweep;
    private final RequestRunner runner;
    private final MeterRegistry meters;
    private final AtomicLong parked = new AtomicLong();
    private ScheduledExecutorService thread;

    Housekeeping(Transactions transactions, InboxSettings settings, @Any Instance<EventConsumer> consumers,
            @Any Instance<Republishable> republishables, Outbox outbox, MeterRegistry meters) {
        this.transactions = transactions;
        this.sweep = new InboxSweep(transactions, settings.keep(), SWEEP_SLICE);
        this.runner = new RequestRunner(transactions, consumers, republishables, outbox);
        this.meters = meters;
    }

    void start(@Observes StartupEvent event) {
        Gauge.builder("cranework.inbox.parked.now", parked, AtomicLong::get)
                .description("Events that are dead or wait behind a dead one")
                .register(meters);
        thread = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("event-housekeeping").daemon().factory());
        schedule(this::requests, 1);
        schedule(this::count, 10);
        schedule(sweep::run, 3600);
    }

    void stop(@Observes ShutdownEvent event) {
        thread.shutdownNow();
    }

    private void requests() throws SQLException {
        while (runner.step()) {
            LOG.debug("carried out a step of a request");
        }
    }

    private void count() throws SQLException {
        parked.set(transactions.call(connection -> {
            try (var statement = connection.createStatement();
                    var result = statement.executeQuery("SELECT count(*) FROM parked_event")) {
                result.next();
                return result.getLong(1);
            }
        }));
    }

    private void schedule(Chore chore, int seconds) {
        // A chore that threw would never run again.
        var unused = thread.scheduleWithFixedDelay(() -> {
            try {
                chore.run();
            } catch (SQLException | RuntimeException e) {
                LOG.warnf("Event housekeeping goes on after a failure: %s", e);
            }
        }, 1, seconds, TimeUnit.SECONDS);
    }

    @FunctionalInterface
    private interface Chore {
        void run() throws SQLException;
    }
}
