package org.cranework.intake.sheet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class GuardTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(1)", "＝1+1", "＋1", "－1", "＠SUM(1)", " =1+1",
            "\u3000＝1+1",
            "\t=1+1", "\t甲", "\r甲", "\n甲"})
    void shouldKeepASpreadsheetFromRunningACellAndGiveItBackAsItWas(String cell) {
        // When
        String guarded = Guard.on(cell);

        // Then
        assertThat(guarded).isEqualTo("'" + cell);
        assertThat(Guard.off(guarded)).isEqualTo(cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "甲", "2019-09-01", "1=1", "a@b", "'quoted'", "'", "''=1"})
    void shouldLeaveOtherCellsAlone(String cell) {
        assertThat(Guard.on(cell)).isEqualTo(cell);
        assertThat(Guard.off(cell)).isEqualTo(cell);
    }

    @Test
    void shouldNotGuardTwice() {
        assertThat(Guard.on(Guard.on("=1"))).isEqualTo("'=1");
    }
}
