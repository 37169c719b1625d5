package org.cranework.documents;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

/**
 * Takes away uploads that broke off and documents whose record never came to be. An hour is far longer than any upload's time
 * bound, so nothing still under way is taken; two instances sweeping at once take each row once.
 */
@Singleton
final class OrphanSweeper {

    private static final Logger LOG = Logger.getLogger(OrphanSweeper.class);
    private static final Duration AGE = Duration.ofHours(1);

    private final Documents documents;
    private final ScheduledExecutorService timer = Executors
            .newSingleThreadScheduledExecutor(Thread.ofVirtual().name("document-sweeper").factory());

    OrphanSweeper(Documents documents) {
        this.documents = documents;
    }

    void start(@Observes StartupEvent event) {
        var unused = timer.scheduleWithFixedDelay(this::sweep, 1, 15, TimeUnit.MINUTES);
    }

    void stop(@Observes ShutdownEvent event) {
        timer.shutdownNow();
    }

    private void sweep() {
        try {
            int swept = documents.sweep(AGE);
            if (swept > 0) {
                LOG.infof("swept documents nobody refers to: count=%d", swept);
            }
        } catch (DocumentStoreException away) {
            LOG.warnf("documents not swept, will try again: %s", away.getCause().getMessage());
        }
    }
}
