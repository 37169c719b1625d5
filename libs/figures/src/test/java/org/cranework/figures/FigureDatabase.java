package org.cranework.figures;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

import javax.sql.DataSource;

import org.cranework.testing.backbone.Backbone;
import org.flywaydb.core.Flyway;

/** The journal of a service, empty at first. */
final class FigureDatabase {

    static final UUID COLLEGE = UUID.fromString("0199c0de-0000-7000-8000-000000000001");
    static final UUID OTHER_COLLEGE = UUID.fromString("0199c0de-0000-7000-8000-000000000002");
    static final String DISTRICT = "230206";
    static final Instant RECORDED = Instant.parse("2019-12-31T08:00:00Z");

    private final DataSource source = Backbone.shared().postgres().newDatabase("figures").dataSource();

    FigureDatabase() {
        Flyway.configure().dataSource(source).locations("db/figures").load().migrate();
    }

    DataSource source() {
        return source;
    }

    void empty() {
        run("TRUNCATE figure_fact, figure_day");
    }

    /** That many more, or fewer, of the college in the district, recorded on the last day of 2019. */
    void count(String measure, String day, long delta) {
        count(measure, day, delta, COLLEGE, DISTRICT, RECORDED);
    }

    void count(String measure, String day, long delta, UUID organization, String region, Instant recorded) {
        new FigureJournal(source, Clock.fixed(recorded, ZoneOffset.UTC)).append(
                new CountedFact(measure, region, organization, LocalDate.parse(day), delta, UUID.randomUUID()));
    }

    void fold() {
        new FigureProjector(source).foldAll();
    }

    void run(String sql) {
        try (Connection connection = source.getConnection(); PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    long number(String sql) {
        try (Connection connection = source.getConnection();
                PreparedStatement query = connection.prepareStatement(sql);
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
