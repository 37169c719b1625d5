package org.cranework.intake.run;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.cranework.documents.Documents;
import org.cranework.identity.audit.AuditLog;
import org.cranework.intake.RecordType;
import org.jboss.logging.Logger;

/**
 * The threads that work on runs. Any instance takes up any run; one that dies is followed by another when its lease has run out.
 */
@Singleton
public final class IntakeWorkers {

    private static final Logger LOG = Logger.getLogger(IntakeWorkers.class);

    private final Map<String, RecordType> types;
    private final Database database;
    private final RunExecutor executor;
    private final IntakeSettings settings;
    private final Semaphore wake = new Semaphore(0);
    private final ExecutorService checkers = Executors.newFixedThreadPool(
            Math.max(2, Runtime.getRuntime().availableProcessors()),
            Thread.ofPlatform().name("intake-check-", 0).daemon().factory());
    private final ScheduledExecutorService heartbeat = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().name("intake-lease").daemon().factory());
    private ExecutorService threads;
    private volatile boolean stopping;

    IntakeWorkers(@All List<RecordType> types, DataSource dataSource, Documents documents, AuditLog audit,
            IntakeSettings settings, Clock clock) {
        this.types = types.stream().collect(Collectors.toMap(type -> type.shape().name(), type -> type));
        this.database = new Database(dataSource);
        this.settings = settings;
        this.executor = new RunExecutor(database, new SheetStager(documents, checkers),
                new Applier(database, audit, settings, clock), clock);
    }

    void start(@Observes StartupEvent event) {
        threads = Executors.newFixedThreadPool(settings.workers(), Thread.ofPlatform().name("intake-", 0).daemon().factory());
        for (int i = 0; i < settings.workers(); i++) {
            threads.execute(this::loop);
        }
        var unused = heartbeat.scheduleWithFixedDelay(this::sweep, 0, 1, TimeUnit.MINUTES);
    }

    /** A worker under way loses its connection with the data source and its lease by time: another takes the run up. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        wake.release(settings.workers());
        threads.shutdownNow();
        checkers.shutdown();
        heartbeat.shutdownNow();
        if (!threads.awaitTermination(10, TimeUnit.SECONDS)) {
            LOG.warn("a run was under way at shutdown; it goes on when its lease has run out");
        }
    }

    /** Says that a run was queued; call it after the commit. */
    public void wake() {
        wake.release();
    }

    private void loop() {
        while (!stopping) {
            try {
                if (!work()) {
                    boolean unused = wake.tryAcquire(settings.poll().toMillis(), TimeUnit.MILLISECONDS);
                }
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return;
            } catch (SQLException away) {
                LOG.warnf("runs cannot be claimed: sqlState=%s", away.getSQLState());
                pause();
            }
        }
    }

    private void pause() {
        try {
            boolean unused = wake.tryAcquire(settings.poll().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            stopping = true;
        }
    }

    private boolean work() throws SQLException {
        Optional<Lease> claimed = claim();
        if (claimed.isEmpty()) {
            return false;
        }
        Lease lease = claimed.get();
        long beat = settings.lease().toMillis() / 3;
        ScheduledFuture<?> renewal = heartbeat.scheduleWithFixedDelay(() -> renew(lease), beat, beat, TimeUnit.MILLISECONDS);
        try {
            executor.execute(lease, types.get(database.transaction(lease::run).recordType()));
            LOG.infof("run worked on: run=%s", lease.runId());
        } catch (Lease.LostException lost) {
            LOG.warnf("run taken over by another worker: run=%s", lease.runId());
        } catch (SQLException | RuntimeException failure) {
            LOG.errorf(failure, "run interrupted: run=%s", lease.runId());
            postpone(lease);
        } finally {
            renewal.cancel(false);
        }
        return true;
    }

    private Optional<Lease> claim() throws SQLException {
        try {
            return database.transaction(connection -> Lease.claim(connection, settings.lease()));
        } catch (SQLException failure) {
            if ("23505".equals(failure.getSQLState())) {
                // Another worker claimed a run of the same organization between our look and our write.
                return Optional.empty();
            }
            throw failure;
        }
    }

    private void renew(Lease lease) {
        try {
            database.transaction(connection -> {
                lease.renew(connection, settings.lease());
                return null;
            });
        } catch (SQLException away) {
            LOG.warnf("lease not renewed, will try again: run=%s sqlState=%s", lease.runId(), away.getSQLState());
        }
    }

    private void sweep() {
        try {
            Staging.sweep(database);
        } catch (SQLException busy) {
            LOG.infof("staging not swept, will try again: sqlState=%s", busy.getSQLState());
        }
    }

    /** Tries again a little later each time, and not for ever. */
    private void postpone(Lease lease) {
        try {
            database.transaction(connection -> {
                if (lease.run(connection).attempts() >= settings.attempts()) {
                    lease.update(connection, "state = 'failed', reason = 'internal', finished_at = clock_timestamp(), "
                            + "worker = NULL, lease_until = NULL");
                } else {
                    lease.update(connection, "lease_until = clock_timestamp() + attempts * interval '500 milliseconds'");
                }
                return null;
            });
        } catch (SQLException away) {
            LOG.warnf("run left to its lease: run=%s sqlState=%s", lease.runId(), away.getSQLState());
        }
    }
}
