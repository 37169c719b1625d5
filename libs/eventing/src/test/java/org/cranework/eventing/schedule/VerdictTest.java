package org.cranework.eventing.schedule;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class VerdictTest {

    @ParameterizedTest
    @CsvSource({"0 1 2, 0, 0, 0", "0 2, 1, 0, 0", "0 1 1 2, 0, 1, 0", "0 2 1, 0, 0, 1", "0 1 2 3, 0, 1, 0", "'', 3, 0, 0"})
    void shouldCountWhatIsLostDoubledAndOutOfOrder(String applied, long lost, long doubled, long disordered) {
        // When
        var versions = applied.isEmpty() ? List.<Long>of() : List.of(applied.split(" ")).stream().map(Long::valueOf).toList();
        var verdict = Verdict.compare(2, versions);

        // Then
        assertThat(verdict).isEqualTo(new Verdict(3, lost, doubled, disordered));
    }
}
