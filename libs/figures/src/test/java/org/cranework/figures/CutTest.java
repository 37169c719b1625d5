package org.cranework.figures;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CutTest {

    private static final UUID COLLEGE = UUID.fromString("0199c0de-0000-7000-8000-000000000001");

    @ParameterizedTest
    @CsvSource({"230206, 230206", "230200, 2302", "230000, 23"})
    void shouldTakeARegionWithAllWithinIt(String region, String prefix) {
        assertThat(new Cut(null, region).regionPrefix()).isEqualTo(prefix);
    }

    @Test
    void shouldTakeEverywhereWhereNotCut() {
        assertThat(Cut.NONE.regionPrefix()).isEmpty();
        assertThat(Cut.NONE.enclosing()).isEmpty();
        assertThat(Cut.NONE.query()).isEmpty();
    }

    @Test
    void shouldAskAListOfRecordsForTheSamePart() {
        assertThat(new Cut(COLLEGE, "230206").query()).isEqualTo("&organization=" + COLLEGE + "&region=230206");
    }

    @Test
    void shouldKnowEveryLargerPartThatHoldsIt() {
        assertThat(new Cut(COLLEGE, null).enclosing()).containsExactly(Cut.NONE);
        assertThat(new Cut(null, "230200").enclosing()).containsExactly(new Cut(null, "230000"), Cut.NONE);
        assertThat(new Cut(COLLEGE, "230206").enclosing()).containsExactly(new Cut(COLLEGE, "230200"),
                new Cut(COLLEGE, "230000"), new Cut(COLLEGE, null), new Cut(null, "230206"), new Cut(null, "230200"),
                new Cut(null, "230000"), Cut.NONE);
    }
}
