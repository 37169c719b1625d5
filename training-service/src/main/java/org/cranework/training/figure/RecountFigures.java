package org.cranework.training.figure;

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
 * Counts every measure again from the records and compares it with the facts, once a day and an hour after the start. The facts are
 * what figures are answered from; a difference is a fault of ours, which this makes loud. Publishes nothing and changes nothing.
 */
@Singleton
final class RecountFigures {

    private static final Logger LOG = Logger.getLogger(RecountFigures.class);

    /** A day's sum moves with its facts whether they are folded or not, so the facts alone are compared: they are never removed. */
    private static final String COMPARE = """
            WITH recounted AS (
                SELECT measure, e.organization_id, e.enrolled_on AS day, count(*) AS total
                FROM enrollment e LEFT JOIN major j ON j.code = e.major_code AND e.enrolled_on >= j.valid_from
                    AND (j.valid_to IS NULL OR e.enrolled_on <= j.valid_to)
                CROSS JOIN LATERAL (VALUES ('enrollment.full-time', e.study_mode = 'full-time'),
                    ('enrollment.part-time', e.study_mode = 'part-time'), ('enrollment.autumn', e.intake_season = 'autumn'),
                    ('enrollment.autumn.equipment', e.intake_season = 'autumn' AND coalesce(j.equipment, false)))
                    AS counted (measure, counts)
                WHERE e.state = 'enrolled' AND counted.counts GROUP BY measure, e.organization_id, e.enrolled_on),
            journal AS (
                SELECT measure, organization_id, day, sum(delta) AS total FROM figure_fact GROUP BY measure, organization_id, day),
            folded AS (
                SELECT measure, organization_id, day, sum(delta) AS total FROM (
                    SELECT measure, organization_id, day, delta FROM figure_day
                    UNION ALL SELECT measure, organization_id, day, delta FROM figure_fact WHERE NOT folded) known
                GROUP BY measure, organization_id, day)
            SELECT measure, organization_id, day, coalesce(r.total, 0), coalesce(j.total, 0), coalesce(f.total, 0)
            FROM recounted r FULL JOIN journal j USING (measure, organization_id, day)
                FULL JOIN folded f USING (measure, organization_id, day)
            WHERE coalesce(r.total, 0) <> coalesce(j.total, 0) OR coalesce(j.total, 0) <> coalesce(f.total, 0)
            ORDER BY measure, day LIMIT 100""";

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

    /** What differs, each as measure, college, day and the three counts; empty when all is well. */
    List<String> recount() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(COMPARE);
                ResultSet rows = query.executeQuery()) {
            List<String> differences = new ArrayList<>();
            while (rows.next()) {
                differences.add("measure=%s organization=%s day=%s records=%d journal=%d folded=%d".formatted(rows.getString(1),
                        rows.getString(2), rows.getString(3), rows.getLong(4), rows.getLong(5), rows.getLong(6)));
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
