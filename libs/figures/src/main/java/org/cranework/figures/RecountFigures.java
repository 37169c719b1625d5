package org.cranework.figures;

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
import org.cranework.web.database.LongStatements;
import org.jboss.logging.Logger;

/**
 * Counts every measure again from the records and compares it with the facts, once a day and an hour after the start. The facts are
 * what figures are answered from; a difference is a fault of ours, which this makes loud. Publishes nothing and changes nothing.
 */
@Singleton
public final class RecountFigures {

    private static final Logger LOG = Logger.getLogger(RecountFigures.class);

    /** What the figures answer is what is folded and what is not yet: a day's sum moves with its facts either way. */
    private static final String COMPARE = """
            WITH recounted AS (%2$s),
            journal AS (SELECT %1$s, sum(delta) AS total FROM figure_fact GROUP BY %1$s),
            folded AS (
                SELECT %1$s, sum(delta) AS total FROM (
                    SELECT measure, organization_id, day, delta FROM figure_day
                    UNION ALL SELECT measure, organization_id, day, delta FROM figure_fact WHERE NOT folded) known
                GROUP BY %1$s)
            SELECT concat_ws(' ', %1$s), coalesce(r.total, 0), coalesce(j.total, 0), coalesce(f.total, 0)
            FROM recounted r FULL JOIN journal j USING (%1$s) FULL JOIN folded f USING (%1$s)
            WHERE coalesce(r.total, 0) <> coalesce(j.total, 0) OR coalesce(j.total, 0) <> coalesce(f.total, 0)
            ORDER BY measure, day LIMIT 100""";

    private final DataSource dataSource;
    private final String compare;
    private final ScheduledExecutorService timer = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().name("figure-recount").daemon().factory());

    RecountFigures(DataSource dataSource, RecordCount records) {
        this.dataSource = dataSource;
        this.compare = COMPARE.formatted(String.join(", ", records.key()), records.sql());
    }

    void start(@Observes StartupEvent event) {
        var unused = timer.scheduleWithFixedDelay(this::report, 1, 24, TimeUnit.HOURS);
    }

    void stop(@Observes ShutdownEvent event) {
        timer.shutdownNow();
    }

    /** What differs, each as its key and the three counts; empty when all is well. */
    public List<String> recount() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return LongStatements.allow(connection, this::compare);
        }
    }

    private List<String> compare(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(compare); ResultSet rows = query.executeQuery()) {
            List<String> differences = new ArrayList<>();
            while (rows.next()) {
                differences.add("%s records=%d journal=%d folded=%d".formatted(rows.getString(1), rows.getLong(2),
                        rows.getLong(3), rows.getLong(4)));
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
