package org.cranework.figures;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;

import org.cranework.figures.FigureDefinition.Autumn;
import org.cranework.figures.FigureDefinition.Kind;
import org.cranework.figures.FigureDefinition.Rounding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class FigureDefinitionTest {

    private final Autumn autumn = new Autumn("07-01", "12-31");

    @ParameterizedTest
    @CsvSource({"2019-12-30, 2018", "2019-12-31, 2019", "2020-01-01, 2019", "2020-07-01, 2019"})
    void shouldTakeTheLatestAutumnThatIsClosedOnTheDay(LocalDate asOf, int year) {
        assertThat(autumn.latestClosed(asOf)).isEqualTo(year);
    }

    @Test
    void shouldCountAnAutumnFromItsFirstDayToItsLast() {
        assertThat(autumn.of(2019)).isEqualTo(new Period(LocalDate.of(2019, 7, 1), LocalDate.of(2019, 12, 31)));
    }

    @ParameterizedTest
    @CsvSource({"stock, STOCK", "flow-of-year, FLOW_OF_YEAR", "autumn-on-autumn, AUTUMN_ON_AUTUMN"})
    void shouldKnowItsKindByTheCodeOfTheContract(String code, Kind kind) {
        assertThat(Kind.ofCode(code)).isEqualTo(kind);
        assertThat(kind.code()).isEqualTo(code);
    }

    @Test
    void shouldRefuseAKindThatNothingCounts() {
        assertThatIllegalArgumentException().isThrownBy(() -> Kind.ofCode("average"));
    }

    @ParameterizedTest
    @CsvSource({"en, Homes", "en-US, Homes", "zh-CN, 住房", "ru, Жильё"})
    void shouldSayItsNameInTheCallersLanguage(Locale locale, String name) {
        // Given
        Map<String, String> names = Map.of("en", "Homes", "zh-CN", "住房", "ru", "Жильё");
        var figure = new FigureDefinition("housing.homes", names, names, "homes", "rights", Kind.STOCK, "unit", null,
                new Rounding(0), "exact");

        // When, Then
        assertThat(figure.name(locale)).isEqualTo(name);
        assertThat(figure.meaning(locale)).isEqualTo(name);
    }

    @Test
    void shouldReadTheFiguresOfItsServiceAlone() {
        assertThat(new FigureDefinitions("housing").all()).isNotEmpty().allSatisfy(figure -> {
            assertThat(figure.id()).startsWith("housing.");
            assertThat(figure.kind()).isEqualTo(Kind.STOCK);
        });
    }
}
