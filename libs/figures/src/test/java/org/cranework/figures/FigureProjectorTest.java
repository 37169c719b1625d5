package org.cranework.figures;

import java.util.List;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FigureProjectorTest {

    /** More than one batch, over ten days and two colleges. */
    private static final int FACTS = 12_000;

    private static FigureDatabase database;

    @BeforeAll
    static void start() {
        database = new FigureDatabase();
    }

    @BeforeEach
    void appendFacts() {
        database.empty();
        database.run("""
                INSERT INTO figure_fact (recorded_at, measure, region_code, organization_id, day, delta, run_id)
                SELECT now(), 'enrollment.autumn', '230206',
                    ('0199c0de-0000-7000-8000-00000000000' || 1 + mod(i, 2))::uuid, date '2019-09-01' + mod(i, 10),
                    CASE WHEN mod(i, 3) = 0 THEN -1 ELSE 1 END, gen_random_uuid()
                FROM generate_series(1, %d) i""".formatted(FACTS));
    }

    @Test
    void shouldFoldEachFactOnceIntoItsDay() {
        // When
        database.fold();
        database.fold();

        // Then
        assertThat(database.number("SELECT count(*) FROM figure_fact WHERE NOT folded")).isZero();
        assertThat(database.number("SELECT count(*) FROM figure_fact")).isEqualTo(FACTS);
        assertThat(database.number("SELECT count(*) FROM figure_day")).isEqualTo(10);
        assertEveryDayAgrees();
    }

    @Test
    void shouldFoldEachFactOnceHoweverManyInstancesDo() throws InterruptedException {
        // When
        try (var instances = Executors.newFixedThreadPool(3)) {
            instances.invokeAll(List.of(Executors.callable(database::fold), Executors.callable(database::fold),
                    Executors.callable(database::fold)));
        }
        database.fold();

        // Then
        assertThat(database.number("SELECT count(*) FROM figure_fact WHERE NOT folded")).isZero();
        assertEveryDayAgrees();
    }

    @Test
    void shouldAddToADayThatWasFoldedBefore() {
        // Given
        database.fold();

        // When
        database.count("enrollment.autumn", "2019-09-03", 5);
        database.fold();

        // Then
        assertThat(database.number("SELECT count(*) FROM figure_fact WHERE NOT folded")).isZero();
        assertEveryDayAgrees();
    }

    private static void assertEveryDayAgrees() {
        assertThat(database.number("""
                SELECT count(*) FROM (
                    SELECT measure, day, region_code, organization_id, sum(delta) AS delta FROM figure_fact GROUP BY 1, 2, 3, 4
                    EXCEPT SELECT measure, day, region_code, organization_id, delta FROM figure_day) unlike""")).isZero();
    }
}
