package org.cranework.figures;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

/** Sums over facts. Plain SQL: there is no entity in a sum. */
@ApplicationScoped
class FigureFacts {

    private static final String WHERE = """
            measure = ? AND day BETWEEN ? AND ? AND region_code LIKE ? || '%' AND (?::uuid IS NULL OR organization_id = ?::uuid)""";

    /** What is folded and what is not yet, in one snapshot: a fact is in exactly one of them. */
    private static final String NOW = """
            SELECT coalesce(sum(delta), 0), count(*) FROM (
                SELECT delta FROM figure_day WHERE %1$s
                UNION ALL SELECT delta FROM figure_fact WHERE NOT folded AND %1$s) counted""".formatted(WHERE);

    private static final String KNOWN = "SELECT coalesce(sum(delta), 0), count(*) FROM figure_fact WHERE " + WHERE
            + " AND recorded_at <= ?";

    private static final String YEARS_NOW = """
            SELECT extract(year FROM day)::int, sum(delta) FROM (
                SELECT day, delta FROM figure_day WHERE %1$s
                UNION ALL SELECT day, delta FROM figure_fact WHERE NOT folded AND %1$s) counted
            WHERE to_char(day, 'MM-DD') BETWEEN ? AND ? GROUP BY 1""".formatted(WHERE);

    private static final String YEARS_KNOWN = "SELECT extract(year FROM day)::int, sum(delta) FROM figure_fact WHERE " + WHERE
            + " AND recorded_at <= ? AND to_char(day, 'MM-DD') BETWEEN ? AND ? GROUP BY 1";

    private final DataSource dataSource;

    FigureFacts(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * A sum and whether anything was there to add.
     *
     * @param value of the deltas
     * @param hasRecords whether a fact was found
     */
    record Sum(long value, boolean hasRecords) {}

    Sum sum(String measure, Period period, Cut cut, Optional<Instant> knownAt) {
        return read(knownAt.isPresent() ? KNOWN : NOW, parameters(measure, period, cut, knownAt), row -> {
            row.next();
            return new Sum(row.getLong(1), row.getLong(2) > 0);
        });
    }

    /** The sums of the figure's season, year by year; a year without facts is not there. */
    NavigableMap<Integer, Long> sumsOfYears(FigureDefinition figure, Period period, Cut cut, Optional<Instant> knownAt) {
        List<Object> parameters = parameters(figure.measure(), period, cut, knownAt);
        parameters.add(figure.season().from());
        parameters.add(figure.season().to());
        return read(knownAt.isPresent() ? YEARS_KNOWN : YEARS_NOW, parameters, rows -> {
            NavigableMap<Integer, Long> sums = new TreeMap<>();
            while (rows.next()) {
                sums.put(rows.getInt(1), rows.getLong(2));
            }
            return sums;
        });
    }

    private <T> T read(String sql, List<Object> parameters, Reader<T> reader) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.size(); i++) {
                query.setObject(i + 1, parameters.get(i));
            }
            try (ResultSet rows = query.executeQuery()) {
                return reader.read(rows);
            }
        } catch (SQLException failure) {
            throw new FigureStoreException(failure);
        }
    }

    private interface Reader<T> {
        T read(ResultSet rows) throws SQLException;
    }

    private static List<Object> parameters(String measure, Period period, Cut cut, Optional<Instant> knownAt) {
        List<Object> parameters = new ArrayList<>();
        bind(parameters, measure, period, cut);
        knownAt.ifPresentOrElse(instant -> parameters.add(instant.atOffset(ZoneOffset.UTC)),
                () -> bind(parameters, measure, period, cut));
        return parameters;
    }

    private static void bind(List<Object> parameters, String measure, Period period, Cut cut) {
        parameters.add(measure);
        parameters.add(period.from());
        parameters.add(period.to());
        parameters.add(cut.regionPrefix());
        parameters.add(cut.organization());
        parameters.add(cut.organization());
    }
}
