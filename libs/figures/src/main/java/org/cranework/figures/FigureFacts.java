package org.cranework.figures;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
        List<Object> parameters = new ArrayList<>();
        bind(parameters, measure, period, cut);
        if (knownAt.isPresent()) {
            parameters.add(knownAt.get().atOffset(ZoneOffset.UTC));
        } else {
            bind(parameters, measure, period, cut);
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(knownAt.isPresent() ? KNOWN : NOW)) {
            for (int i = 0; i < parameters.size(); i++) {
                query.setObject(i + 1, parameters.get(i));
            }
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return new Sum(row.getLong(1), row.getLong(2) > 0);
            }
        } catch (SQLException failure) {
            throw new FigureStoreException(failure);
        }
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
