package org.cranework.housing.property;

import java.util.List;

import org.cranework.web.problem.ProblemException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class UnitStateTest {

    private static final List<String> MOVES = List.of("acquire", "renovate", "accept-works", "open", "shelve", "retire",
            "reserve",
            "release", "lease", "vacate");

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"PLANNED | acquire:ACQUIRED retire:RETIRED",
            "ACQUIRED | renovate:RENOVATING accept-works:ACCEPTED retire:RETIRED",
            "RENOVATING | accept-works:ACCEPTED retire:RETIRED", "ACCEPTED | open:AVAILABLE shelve:OFF_SHELF retire:RETIRED",
            "AVAILABLE | shelve:OFF_SHELF retire:RETIRED reserve:RESERVED", "RESERVED | release:AVAILABLE lease:LEASED",
            "LEASED | release:AVAILABLE vacate:TURNOVER", "TURNOVER | open:AVAILABLE shelve:OFF_SHELF retire:RETIRED",
            "OFF_SHELF | open:AVAILABLE retire:RETIRED", "RETIRED | ''"})
    void shouldMoveAsDeclaredAndNoOtherWay(UnitState from, String declared) {
        // When
        List<String> possible = MOVES.stream().filter(from::allows).map(move -> move + ":" + from.after(move)).toList();

        // Then
        assertThat(String.join(" ", possible)).isEqualTo(declared);
    }

    @ParameterizedTest
    @EnumSource(UnitState.class)
    void shouldLeaveWhatOffersAndLeasesDoToThem(UnitState state) {
        for (String step : List.of("reserve", "release", "lease", "vacate")) {
            assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> UnitState.LIFE.afterAction(state, step))
                    .withMessage("action-not-allowed");
        }
    }
}
