package org.cranework.identity.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

/**
 * Seals what has gathered, every few seconds. The hash of each block goes to the log: whoever keeps logs elsewhere can tell
 * later whether the end of the chain was cut off, which the database alone cannot.
 */
@Singleton
final class AuditSealerJob {

    private static final Logger LOG = Logger.getLogger(AuditSealerJob.class);

    private final DataSource dataSource;
    private final AuditSealer sealer;
    private final long every;
    private final ScheduledExecutorService thread = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("audit-sealer").factory());

    AuditSealerJob(DataSource dataSource, Clock clock, AuditConfig config) {
        this.dataSource = dataSource;
        this.sealer = new AuditSealer(clock);
        this.every = config.sealEvery().toMillis();
    }

    void start(@Observes StartupEvent start) {
        var unused = thread.scheduleWithFixedDelay(this::seal, every, every, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent stop) {
        thread.shutdown();
    }

    /** An exception would end the schedule; what failed now, the database being away, is tried again next time. */
    private void seal() {
        try {
            for (Optional<String> head = sealNext(); head.isPresent(); head = sealNext()) {
                LOG.infof("audit block sealed, hash=%s", head.get());
            }
        } catch (RuntimeException failure) {
            LOG.warn("audit block not sealed, trying again later", failure);
        }
    }

    private Optional<String> sealNext() {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = dataSource.getConnection()) {
                return sealer.sealNext(connection);
            } catch (SQLException failure) {
                throw new IllegalStateException("cannot seal the audit", failure);
            }
        });
    }
}
