package org.cranework.housing.figure;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.cranework.figures.RecordCount;

/** Units, counted from their lives. Owners are left out: a unit's life does not tell whose it was on a day. */
@ApplicationScoped
class UnitCount implements RecordCount {

    private static final String SQL = """
            SELECT measure, day, sum(delta) AS total FROM (
                WITH reached AS (
                    SELECT u.id, m.measure, min(v.on_date) AS day
                    FROM unit u JOIN unit_move v ON v.unit_id = u.id
                    JOIN %s ON m.kind = u.kind AND m.state = v.state GROUP BY u.id, m.measure)
                SELECT measure, day, 1 AS delta FROM reached
                UNION ALL SELECT r.measure, v.on_date, -1 FROM reached r
                    JOIN unit_move v ON v.unit_id = r.id AND v.state = 'RETIRED') counted
            GROUP BY measure, day""".formatted(CountedStates.MEASURES);

    @Override
    public List<String> key() {
        return List.of("measure", "day");
    }

    @Override
    public String sql() {
        return SQL;
    }
}
