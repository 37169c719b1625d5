package org.cranework.casework.timer;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Looks for due timers from start to stop. Every instance does; each timer is fired by one of them. */
@ApplicationScoped
class TimerPoller {

    private static final Logger LOG = Logger.getLogger(TimerPoller.class);

    private final TimerRunner runner;
    private final Duration interval;
    private final ScheduledExecutorService thread = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().name("timers").daemon().factory());

    TimerPoller(TimerRunner runner,
            @ConfigProperty(name = "cranework.timers.interval", defaultValue = "1s") Duration interval) {
        this.runner = runner;
        this.interval = interval;
    }

    void start(@Observes StartupEvent started) {
        var unused = thread.scheduleWithFixedDelay(this::look, interval.toMillis(), interval.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent stopping) {
        thread.shutdown();
    }

    private void look() {
        try {
            runner.runDue();
        } catch (RuntimeException failed) {
            // The executor would never call again: what failed (the database away, mostly) is looked at next time.
            LOG.warn("due timers could not be looked for", failed);
        }
    }
}
