package org.cranework.figures;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.cranework.identity.access.Caller;
import org.cranework.identity.access.CurrentCaller;
import org.cranework.identity.access.Scope;
import org.cranework.web.problem.ProblemException;
import org.cranework.web.time.CityCalendar;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.cranework.figures.FigureDatabase.COLLEGE;
import static org.cranework.figures.FigureDatabase.DISTRICT;
import static org.cranework.figures.FigureDatabase.OTHER_COLLEGE;
import static org.cranework.figures.FigureDatabase.RECORDED;

/** Over the suite's own definitions: flows and growths of training, stocks of housing. */
class ReadFiguresTest {

    private static final String FULL_TIME = "training.enrollment.full-time";
    private static final String GROWTH = "training.enrollment.growth";
    private static final String EQUIPMENT = "training.enrollment.growth.equipment";
    private static final String PLANNED = "housing.apartments.planned";

    private static final Scope EVERYONE = new Scope.Public();
    private static final Scope CITY = new Scope.City();

    private static FigureDatabase database;

    @BeforeAll
    static void start() {
        database = new FigureDatabase();
    }

    @BeforeEach
    void empty() {
        database.empty();
    }

    @Test
    void shouldCountAStockOnTheDayFromBeforeAnythingWas() {
        // Given
        database.count("unit.apartment.planned", "1998-03-01", 40);
        database.count("unit.apartment.planned", "2019-05-06", 10);
        database.count("unit.apartment.planned", "2019-05-07", -3);

        // When, Then
        assertThat(figure(PLANNED, "2019-05-05").value()).isEqualByComparingTo("40");
        assertThat(figure(PLANNED, "2019-05-06").value()).isEqualByComparingTo("50");
        assertThat(figure(PLANNED, "2019-05-07").value()).isEqualByComparingTo("47");
    }

    @Test
    void shouldCountAFlowFromTheFirstOfJanuary() {
        // Given
        database.count("enrollment.full-time", "2018-12-31", 70);
        database.count("enrollment.full-time", "2019-01-01", 20);
        database.count("enrollment.full-time", "2019-09-02", 30);

        // When
        FigureView figure = figure(FULL_TIME, "2019-09-01");

        // Then
        assertThat(figure.value()).isEqualByComparingTo("20");
        assertThat(figure.period()).isEqualTo(new Period(LocalDate.of(2019, 1, 1), LocalDate.of(2019, 9, 1)));
        assertThat(figure(FULL_TIME, "2019-09-02").value()).isEqualByComparingTo("50");
    }

    @ParameterizedTest
    @CsvSource({"200, 362, 81, 81.0", "200, 361, 81, 80.5", "200, 360, 80, 80.0", "1000, 1974, 97, 97.4",
            "1000, 1977, 98, 97.7",
            "800, 801, 0, 0.1", "1600, 1601, 0, 0.1", "3200, 3201, 0, 0.0", "200, 199, -1, -0.5", "1000, 500, -50, -50.0"})
    void shouldRoundAGrowthHalfUpToTheDecimalsOfItsDefinition(long then, long now, String whole, String toATenth) {
        // Given
        for (String measure : List.of("enrollment.autumn", "enrollment.autumn.equipment")) {
            database.count(measure, "2018-09-03", then);
            database.count(measure, "2019-09-02", now);
        }

        // When
        List<FigureView> figures = read(CITY, question("2019-12-31", null, null, null), "training");

        // Then
        assertThat(one(figures, EQUIPMENT).value()).isEqualTo(new BigDecimal(toATenth));
        assertThat(one(figures, GROWTH).value()).isEqualTo(new BigDecimal(whole));
        assertThat(one(figures, GROWTH).numerator()).isEqualTo(now - then);
        assertThat(one(figures, GROWTH).denominator()).isEqualTo(then);
    }

    @Test
    void shouldCompareTheClosedAutumnsAndNothingBetweenThem() {
        // Given
        database.count("enrollment.autumn", "2018-06-30", 1_000);
        database.count("enrollment.autumn", "2018-07-01", 60);
        database.count("enrollment.autumn", "2018-12-31", 40);
        database.count("enrollment.autumn", "2019-06-30", 1_000);
        database.count("enrollment.autumn", "2019-07-01", 90);
        database.count("enrollment.autumn", "2019-12-31", 60);

        // When
        FigureView closed = figure(GROWTH, "2019-12-31");
        FigureView open = figure(GROWTH, "2019-12-30");

        // Then
        assertThat(closed.value()).isEqualByComparingTo("50");
        assertThat(closed.comparedWith()).isEqualTo(new Period(LocalDate.of(2018, 7, 1), LocalDate.of(2018, 12, 31)));
        assertThat(open.period()).isEqualTo(closed.comparedWith());
        assertThat(open.hasRecords()).isFalse();
        assertThat(open.value()).isNull();
    }

    @Test
    void shouldShowNoGrowthWithoutABase() {
        // Given
        database.count("enrollment.autumn", "2018-09-03", 10);
        database.count("enrollment.autumn", "2018-09-03", -10);
        database.count("enrollment.autumn", "2019-09-02", 10);

        // When
        FigureView figure = figure(GROWTH, "2019-12-31");

        // Then
        assertThat(figure.hasRecords()).isFalse();
        assertThat(figure.value()).isNull();
        assertThat(figure.denominator()).isNull();
    }

    @Test
    void shouldTellZeroFromNothing() {
        // Given
        database.count("unit.apartment.planned", "2019-05-06", 3);
        database.count("unit.apartment.planned", "2019-05-07", -3);

        // When, Then
        assertThat(figure(PLANNED, "2019-05-07").value()).isEqualByComparingTo("0");
        assertThat(figure(PLANNED, "2019-05-05").hasRecords()).isFalse();
        assertThat(figure(PLANNED, "2019-05-05").value()).isNull();
    }

    @Test
    void shouldAnswerWhatWasKnownAtAnInstantFoldedOrNot() {
        // Given
        Instant corrected = RECORDED.plusSeconds(60);
        database.count("enrollment.full-time", "2019-09-02", 100);
        database.fold();
        database.count("enrollment.full-time", "2019-09-02", -8, COLLEGE, DISTRICT, corrected);

        for (int round = 0; round < 2; round++) {
            // When, Then
            assertThat(known(RECORDED.minusMillis(1)).hasRecords()).isFalse();
            assertThat(known(RECORDED).value()).isEqualByComparingTo("100");
            assertThat(known(corrected.minusMillis(1)).value()).isEqualByComparingTo("100");
            assertThat(known(corrected).value()).isEqualByComparingTo("92");
            assertThat(figure(FULL_TIME, "2019-12-31").value()).isEqualByComparingTo("92");
            database.fold();
        }
    }

    @Test
    void shouldCutByRegionOrganizationAndBoth() {
        // Given
        database.count("enrollment.full-time", "2019-09-02", 100);
        database.count("enrollment.full-time", "2019-09-02", 20, COLLEGE, "230207", RECORDED);
        database.count("enrollment.full-time", "2019-09-02", 7, OTHER_COLLEGE, DISTRICT, RECORDED);
        database.count("enrollment.full-time", "2019-09-02", 1_000, OTHER_COLLEGE, "230102", RECORDED);

        // When, Then
        assertThat(cut(CITY, null, null).value()).isEqualByComparingTo("1127");
        assertThat(cut(CITY, COLLEGE, null).value()).isEqualByComparingTo("120");
        assertThat(cut(CITY, null, DISTRICT).value()).isEqualByComparingTo("107");
        assertThat(cut(CITY, null, "230200").value()).isEqualByComparingTo("127");
        assertThat(cut(CITY, OTHER_COLLEGE, "230200").value()).isEqualByComparingTo("7");
    }

    @Test
    void shouldWithholdSmallCountsFromThoseWithoutAToken() {
        // Given
        database.count("enrollment.full-time", "2019-09-02", 4);

        // When
        FigureView open = cut(EVERYONE, null, null);

        // Then
        assertThat(open.withheld()).isTrue();
        assertThat(open.hasRecords()).isTrue();
        assertThat(open.value()).isNull();
        assertThat(cut(CITY, null, null).value()).isEqualByComparingTo("4");
        assertThat(cut(CITY, null, null).withheld()).isNull();
    }

    @Test
    void shouldWithholdWhatWouldGiveTheRestOfAnyLargerPartAway() {
        // Given
        database.count("enrollment.full-time", "2019-09-02", 100);
        database.count("enrollment.full-time", "2019-09-02", 3, COLLEGE, "230207", RECORDED);
        database.count("enrollment.full-time", "2019-09-02", 2_000, OTHER_COLLEGE, "230207", RECORDED);
        database.count("enrollment.full-time", "2019-09-02", 2_000, OTHER_COLLEGE, DISTRICT, RECORDED);

        // When, Then
        assertThat(cut(EVERYONE, COLLEGE, null).value()).isEqualByComparingTo("103");
        assertThat(cut(EVERYONE, COLLEGE, "230207").withheld()).as("three students").isTrue();
        assertThat(cut(EVERYONE, COLLEGE, DISTRICT).withheld()).as("103 less 100").isTrue();
        assertThat(cut(EVERYONE, null, "230207").value()).isEqualByComparingTo("2003");
        assertThat(cut(EVERYONE, OTHER_COLLEGE, "230207").withheld()).as("2003 less 2000").isTrue();
        assertThat(cut(EVERYONE, OTHER_COLLEGE, DISTRICT).value()).isEqualByComparingTo("2000");
        assertThat(cut(CITY, COLLEGE, DISTRICT).value()).isEqualByComparingTo("100");
    }

    @Test
    void shouldWithholdAGrowthWhoseCountsAreSmall() {
        // Given
        database.count("enrollment.autumn", "2018-09-03", 4);
        database.count("enrollment.autumn", "2019-09-02", 8);

        // When
        FigureView open = one(read(EVERYONE, question("2019-12-31", null, null, null), "training"), GROWTH);

        // Then
        assertThat(open.withheld()).isTrue();
        assertThat(open.value()).isNull();
        assertThat(open.numerator()).isNull();
        assertThat(open.denominator()).isNull();
        assertThat(figure(GROWTH, "2019-12-31").value()).isEqualByComparingTo("100");
    }

    @Test
    void shouldAskForTodayInTheCityWhereNoDayIsGivenAndRefuseADayToCome() {
        // When
        FiguresView today = figures(CITY, "training").read(question(null, null, null, null));
        ProblemException tomorrow = catchThrowableOfType(ProblemException.class,
                () -> figures(CITY, "training").read(question("2020-01-02", null, null, null)));

        // Then
        assertThat(today.asOf()).isEqualTo("2020-01-01");
        assertThat(tomorrow.violations().getFirst().pointer()).isEqualTo("query/asOf");
        assertThat(tomorrow.violations().getFirst().code()).isEqualTo("in-future");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2302", "23020a", "2302066", "", "%"})
    void shouldRefuseWhatIsNoRegion(String region) {
        assertThat(catchThrowableOfType(ProblemException.class,
                () -> figures(CITY, "training").read(question("2019-12-31", null, null, region))).violations().getFirst()
                .pointer()).isEqualTo("query/region");
    }

    private static FigureView figure(String id, String asOf) {
        return one(read(CITY, question(asOf, null, null, null), id.substring(0, id.indexOf('.'))), id);
    }

    private static FigureView known(Instant at) {
        return one(read(CITY, question("2019-12-31", at, null, null), "training"), FULL_TIME);
    }

    private static FigureView cut(Scope scope, UUID organization, String region) {
        return one(read(scope, question("2019-12-31", null, organization, region), "training"), FULL_TIME);
    }

    private static FigureQuestion question(String asOf, Instant knownAt, UUID organization, String region) {
        return new FigureQuestion(asOf == null ? null : LocalDate.parse(asOf), knownAt, organization, region, null);
    }

    private static FigureView one(List<FigureView> figures, String id) {
        return figures.stream().filter(figure -> figure.id().equals(id)).findFirst().orElseThrow();
    }

    private static List<FigureView> read(Scope scope, FigureQuestion question, String context) {
        return figures(scope, context).read(question).items();
    }

    /** It is early on New Year's Day 2020 in the city, and still the year before by UTC. */
    private static ReadFigures figures(Scope scope, String context) {
        var calendar = new CityCalendar(Clock.fixed(Instant.parse("2019-12-31T17:00:00Z"), ZoneOffset.UTC),
                ZoneId.of("Asia/Shanghai"), LocalDate.of(2018, 1, 1));
        return new ReadFigures(new FigureDefinitions(context), new FigureFacts(database.source()), calendar,
                () -> Locale.ENGLISH, as(scope), (definition, cut, counted) -> List.of());
    }

    private static CurrentCaller as(Scope scope) {
        return new CurrentCaller() {

            @Override
            public Caller caller() {
                return new Caller("someone", "a-client", Set.of(), Optional.empty(), Optional.empty(), Optional.empty());
            }

            @Override
            public Scope scope() {
                return scope;
            }
        };
    }
}
