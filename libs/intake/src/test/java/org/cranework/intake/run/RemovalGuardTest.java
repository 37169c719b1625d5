package org.cranework.intake.run;

import org.cranework.intake.Removal;
import org.cranework.intake.Run;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RemovalGuardTest {

    @ParameterizedTest
    @CsvSource({
            // a handful goes by itself, however small the college
            "MISSING, 0, 0, 5, false", "MISSING, 0, 0, 6, true",
            // a tenth of what the college has does, one more than that does not
            "MISSING, 0, 90, 10, false", "MISSING, 0, 89, 10, true", "MISSING, 45, 45, 10, false", "MISSING, 45, 44, 10, true",
            // what is new says nothing of what was there
            "MISSING, 0, 0, 0, false",
            // more than fits into an int when multiplied
            "MISSING, 0, 1900000000, 214748365, true",
            "NONE, 0, 0, 1000, false"})
    void shouldHoldWhatLooksLikeAFilterLeftOn(Removal removal, int changed, int unchanged, int missing, boolean holds) {
        // Given
        var difference = new Run.Difference(changed + 1_000, 0, 1_000, changed, unchanged, missing);

        // When, Then
        assertThat(RemovalGuard.holds(removal, difference)).isEqualTo(holds);
    }
}
