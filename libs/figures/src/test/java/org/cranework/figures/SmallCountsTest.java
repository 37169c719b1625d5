package org.cranework.figures;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SmallCountsTest {

    @ParameterizedTest
    @CsvSource({
            // fewer than five point at people; none and five do not
            "0, 100, false", "1, 100, true", "4, 100, true", "5, 100, false",
            // all but fewer than five: the rest could be subtracted
            "99, 100, true", "96, 100, true", "95, 100, false", "100, 100, false", "0, 4, true", "0, 5, false", "0, 0, false"})
    void shouldHideCountsAndComplementsUnderFive(long count, long whole, boolean hidden) {
        assertThat(new SmallCounts(true).mustHide(count, () -> whole)).isEqualTo(hidden);
    }

    @Test
    void shouldHideNothingFromWhoShowsATokenAndNotEvenAskForTheWhole() {
        assertThat(new SmallCounts(false).mustHide(1, () -> {
            throw new AssertionError("asked");
        })).isFalse();
    }
}
