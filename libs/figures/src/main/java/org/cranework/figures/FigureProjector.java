package org.cranework.figures;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

/**
 * Folds facts into days, so that a figure is a sum over days however many facts there are. A fact is marked and counted in one
 * transaction; instances take different facts and write days in key order.
 */
@Singleton
final class FigureProjector {

    private static final Logger LOG = Logger.getLogger(FigureProjector.class);
    private static final int BATCH = 5_000;

    private static final String FOLD = """
            WITH batch AS (
                UPDATE figure_fact SET folded = true
                WHERE seq IN (SELECT seq FROM figure_fact WHERE NOT folded ORDER BY seq LIMIT ? FOR UPDATE SKIP LOCKED)
                RETURNING measure, region_code, organization_id, day, delta),
            day AS (
                INSERT INTO figure_day AS f (measure, region_code, organization_id, day, delta)
                SELECT measure, region_code, organization_id, day, sum(delta) FROM batch
                GROUP BY measure, region_code, organization_id, day ORDER BY measure, day, region_code, organization_id
                ON CONFLICT (measure, day, region_code, organization_id) DO UPDATE SET delta = f.delta + excluded.delta)
            SELECT count(*) FROM batch""";

    private final DataSource dataSource;
    private final ScheduledExecutorService timer = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().name("figure-projector").daemon().factory());

    FigureProjector(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    void start(@Observes StartupEvent event) {
        var unused = timer.scheduleWithFixedDelay(this::foldAll, 500, 500, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        timer.shutdownNow();
    }

    void foldAll() {
        try {
            int folded = BATCH;
            while (folded == BATCH) {
                folded = fold();
            }
        } catch (SQLException away) {
            LOG.warnf("facts not folded, will try again: sqlState=%s", away.getSQLState());
        }
    }

    private int fold() throws SQLException {
        try (Connection connection = dataSource.getConnection(); PreparedStatement fold = connection.prepareStatement(FOLD)) {
            fold.setInt(1, BATCH);
            try (var count = fold.executeQuery()) {
                count.next();
                return count.getInt(1);
            }
        }
    }
}
