package org.cranework.housing.figure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
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
 * Counts every measure again from the units' lives and compares it with the facts, once a day and an hour after the start. A
 * difference is a fault of ours, which this makes loud. Publishes nothing and changes nothing. Owners are left out: a
 * unit's life does not tell whose it was on a day.
 */
@Singleton
final class RecountFigures {

    private static final Logger LOG = Logger.getLogger(RecountFigures.class);

    private static final String COMPARE = """
            WITH reached AS (
                SELECT u.id, m.measure, min(v.on_date) AS day
                FROM unit u JOIN unit_move v ON v.unit_id = u.id
                JOIN %s ON m.kind = u.kind AND m.state = v.state GROUP BY u.id, m.measure),
            recounted AS (
                SELECT measure, day, sum(delta) AS total FROM (
                    SELECT measure, day, 1 AS delta FROM reached
                    UNION ALL SELECT r.measure, v.on_date, -1 FROM reached r
                        JOIN unit_move v ON v.unit_id = r.id AND v.state = 'RETIRED') counted
                GROUP BY measure, day),
            journal AS (SELECT measure, day, sum(delta) AS total FROM figure_fact GROUP BY measure, day),
            folded AS (
                SELECT measure, day, sum(delta) AS total FROM (
                    SELECT measure, day, delta FROM figure_day
                    UNION ALL SELECT measure, day, delta FROM figure_fact WHERE NOT folded) known
                GROUP BY measure, day)
            SELECT measure, day, coalesce(r.total, 0), coalesce(j.total, 0), coalesce(f.total, 0)
            FROM recounted r FULL JOIN journal j USING (measure, day) FULL JOIN folded f USING (measure, day)
            WHERE coalesce(r.total, 0) <> coalesce(j.total, 0) OR coalesce(j.total, 0) <> coalesce(f.total, 0)
            ORDER BY measure, day LIMIT 100""".formatted(CountedStates.MEASURES);

    private final DataSource dataSource;
    private final ScheduledExecutorService timer = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().name("figure-recount").daemon().factory());

    RecountFigures(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    void start(@Observes StartupEvent event) {
        var unused = timer.scheduleWithFixedDelay(this::report, 1, 24, TimeUnit.HOURS);
    }

    void stop(@Observes ShutdownEvent event) {
        timer.shutdownNow();
    }

    /** What differs, each as measure, day and the three counts; empty when all is well. */
    List<String> recount() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(COMPARE);
                ResultSet rows = query.executeQuery()) {
            List<String> differences = new ArrayList<>();
            while (rows.next()) {
                differences.add("measure=%s day=%s records=%d journal=%d folded=%d".formatted(rows.getString(1),
                        rows.getString(2), rows.getLong(3), rows.getLong(4), rows.getLong(5)));
            }
            return differences;
        }
    }

    private void report() {
        try {
            recount().forEach(difference -> LOG.errorf("figure differs from its records: %s", difference));
        } catch (SQLException away) {
            LOG.warnf("figures not recounted, will try again tomorrow: sqlState=%s", away.getSQLState());
        }
    }
}
