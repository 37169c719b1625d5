package org.cranework.eventing.schedule;

import java.util.Random;

import org.cranework.testing.backbone.Backbone;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Faults in an order nobody thought of. {@code -Dcranework.faults.seed=N} repeats one, {@code -Dcranework.faults.seeds=N} says
 * how many ({@code ./cranework faults}).
 */
class SeededScheduleTest {

    private static final int SEEDS = Integer.getInteger("cranework.faults.seeds", 20);
    private static final Long ONE = Long.getLong("cranework.faults.seed");
    private static final int REPORT_EVERY = 20;

    @BeforeAll
    static void quiet() {
        Reports.quiet();
    }

    @Test
    void shouldApplyEachEventOnceInOrderWhateverTheSeedDraws() throws Exception {
        try (var world = new World(Backbone.embedded().kafka())) {
            var first = ONE != null ? ONE : new Random().nextLong(1_000_000_000);
            var count = ONE != null ? 1 : SEEDS;
            var all = Verdict.NONE;
            for (var i = 0; i < count; i++) {
                // Given
                var schedule = new Schedule(first + i, world);

                // When
                schedule.run();

                // Then
                var verdict = Rest.of(world.database(), schedule.aggregates());
                assertThat(verdict.isClean()).as("seed %d: %s; steps %s", first + i, verdict, schedule.taken()).isTrue();
                all = all.plus(verdict);
                if ((i + 1) % REPORT_EVERY == 0 || i + 1 == count) {
                    Reports.print("faults: %d seeds from %d: %s, %d duplicates dropped".formatted(i + 1, first, all,
                            world.duplicates()));
                }
            }
        }
    }
}
