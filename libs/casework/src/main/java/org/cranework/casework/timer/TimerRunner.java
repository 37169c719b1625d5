package org.cranework.casework.timer;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jboss.logging.Logger;

/** Fires what is due, each timer in a transaction of its own. */
@ApplicationScoped
public class TimerRunner {

    private static final Logger LOG = Logger.getLogger(TimerRunner.class);
    private static final int MAX_DOUBLINGS = 10;

    private final TimerTable table;
    private final Clock clock;
    private final Map<String, TimerHandler> handlers;

    public TimerRunner(TimerTable table, Clock clock, Instance<TimerHandler> handlers) {
        this.table = table;
        this.clock = clock;
        this.handlers = handlers.stream().collect(Collectors.toMap(TimerHandler::kind, Function.identity()));
    }

    /**
     * Fires every timer that is due and not held by another instance.
     *
     * @return how many were fired
     */
    public int runDue() {
        int fired = 0;
        while (fireNext()) {
            fired++;
        }
        return fired;
    }

    private boolean fireNext() {
        AtomicReference<DueTimer> taken = new AtomicReference<>();
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                table.takeNext(clock.instant()).ifPresent(taken::set);
                if (taken.get() == null) {
                    return false;
                }
                handler(taken.get()).fire(taken.get().subject());
                return true;
            });
        } catch (RuntimeException failed) {
            if (taken.get() == null) {
                throw failed;
            }
            postpone(taken.get(), failed);
            return true;
        }
    }

    private TimerHandler handler(DueTimer timer) {
        TimerHandler handler = handlers.get(timer.kind());
        if (handler == null) {
            throw new IllegalStateException("nothing handles timers of the kind " + timer.kind());
        }
        return handler;
    }

    private void postpone(DueTimer timer, RuntimeException failed) {
        Duration wait = Duration.ofSeconds(1L << Math.min(timer.attempts(), MAX_DOUBLINGS));
        LOG.warnf(failed, "timer %s of %s failed and is tried again in %s", timer.kind(), timer.subject(), wait);
        QuarkusTransaction.requiringNew().run(() -> table.postpone(timer.id(), clock.instant(), wait));
    }
}
