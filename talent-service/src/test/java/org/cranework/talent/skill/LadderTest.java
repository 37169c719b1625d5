package org.cranework.talent.skill;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class LadderTest {

    @ParameterizedTest
    @EnumSource(Level.class)
    void shouldHaveEveryLevelOnTheNewLadder(Level level) {
        assertThat(Ladder.EIGHT_LEVEL.has(level)).isTrue();
    }

    @Test
    void shouldHaveTheNationalFiveOnTheOldOne() {
        assertThat(Arrays.stream(Level.values()).filter(Ladder.FIVE_LEVEL::has)).containsExactly(Level.JUNIOR_WORKER,
                Level.INTERMEDIATE_WORKER, Level.SENIOR_WORKER, Level.TECHNICIAN, Level.SENIOR_TECHNICIAN);
    }

    @ParameterizedTest
    @CsvSource({"five-level, FIVE_LEVEL", "eight-level, EIGHT_LEVEL"})
    void shouldBeNamedAsInTheContract(String code, Ladder ladder) {
        assertThat(ladder.code()).isEqualTo(code);
    }
}
