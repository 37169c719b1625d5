package org.cranework.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CellReaderTest {

    private static final Map<String, String> MODES = Map.of("full-time", "FULL", "全日制", "FULL", "part-time", "PART");
    private static final Pattern DIGITS = Pattern.compile("\\d{6,18}");

    private final Heard heard = new Heard();

    @ParameterizedTest
    @ValueSource(strings = {"2019-09-01", "2019-9-1", "2019/09/01", "2019.9.1", "2019年9月1日", "2019年09月01", "20190901",
            "2019-09-01 00:00:00", "2019-09-01T00:00", "2019/9/1 0:00"})
    void shouldReadADayAsPeopleAndProgramsWriteIt(String written) {
        assertThat(cells(written).day("cell")).contains(LocalDate.of(2019, 9, 1));
        assertThat(heard.codes).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019-02-29", "2019-13-01", "2019-00-10", "20190931", "01/09/2019", "9/1/2019", "19-09-01",
            "2019-09",
            "2019-09-01 08:30", "43709", "2019-09-01-01", "２０１９-09-01", "yesterday"})
    void shouldRefuseWhatIsNoDayAndNeverGuess(String written) {
        assertThat(cells(written).day("cell")).isEmpty();
        assertThat(heard.codes).containsExactly("date-format");
    }

    @Test
    void shouldLetADayBeAbsent() {
        assertThat(cells("").day("cell")).isEmpty();
        assertThat(heard.codes).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.30206E+17", "2.3E17", "1e10", "9.9e+05"})
    void shouldTellANumberThatASpreadsheetHasRounded(String written) {
        assertThat(cells(written).required("cell", DIGITS, "number-format")).isEmpty();
        assertThat(heard.codes).containsExactly("value-scientific");
    }

    @Test
    void shouldTellAMissingValueFromAWrongOne() {
        assertThat(cells("").required("cell", DIGITS, "number-format")).isEmpty();
        assertThat(cells("12345").required("cell", DIGITS, "number-format")).isEmpty();
        assertThat(cells("123456").required("cell", DIGITS, "number-format")).isEqualTo("123456");
        assertThat(heard.codes).containsExactly("value-missing", "number-format");
    }

    @Test
    void shouldKnowAWordByAnyOfItsSpellings() {
        assertThat(List.of(cells("Full-Time").word("cell", MODES, "mode-unknown"),
                cells("全日制").word("cell", MODES, "mode-unknown"))).containsOnly(Optional.of("FULL"));
        assertThat(heard.codes).isEmpty();
    }

    @Test
    void shouldTellAMissingWordFromAnUnknownOne() {
        assertThat(cells("").word("cell", MODES, "mode-unknown")).isEmpty();
        assertThat(cells("全日").word("cell", MODES, "mode-unknown")).isEmpty();
        assertThat(heard.codes).containsExactly("value-missing", "mode-unknown");
    }

    private CellReader cells(String cell) {
        return new CellReader(new Row() {

            @Override
            public int number() {
                return 2;
            }

            @Override
            public String text(String column) {
                return cell;
            }
        }, heard);
    }

    /** Remembers the codes of what was found. */
    private static final class Heard implements RowFindings {

        private final List<String> codes = new ArrayList<>();

        @Override
        public void error(String column, String code, Object... arguments) {
            codes.add(code);
        }

        @Override
        public void note(String column, String code, Object... arguments) {
            codes.add(code);
        }

        @Override
        public boolean hasErrors() {
            return !codes.isEmpty();
        }
    }
}
