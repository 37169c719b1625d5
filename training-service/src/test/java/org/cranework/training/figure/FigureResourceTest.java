package org.cranework.training.figure;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.awaitility.Awaitility;
import org.cranework.figures.RecountFigures;
import org.cranework.testing.backbone.BackboneResource;
import org.cranework.testing.contract.ContractFilter;
import org.cranework.testing.token.Tokens;
import org.cranework.training.College;
import org.cranework.training.Rows;
import org.cranework.training.Sheets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@QuarkusTestResource(BackboneResource.class)
class FigureResourceTest {

    private static final ContractFilter CONTRACT = ContractFilter.of("training");

    private final DataSource dataSource;
    private final RecountFigures recount;
    private final Rows rows;
    private College college;
    private String seed;

    @Inject
    FigureResourceTest(DataSource dataSource, RecountFigures recount, Rows rows) {
        this.dataSource = dataSource;
        this.recount = recount;
        this.rows = rows;
    }

    @BeforeEach
    void register() {
        college = College.registered(dataSource);
        seed = Sheets.seed();
    }

    @Test
    void shouldCountTheYearAndCompareTheAutumns() {
        // Given
        intakes();

        // When
        JsonPath figures = read("2019-12-31");

        // Then
        assertThat(values(figures)).containsExactly(Map.entry("training.enrollment.full-time", 36),
                Map.entry("training.enrollment.part-time", 18), Map.entry("training.enrollment.growth", 80),
                Map.entry("training.enrollment.growth.equipment", 80.0f));
        assertThat(figures.getInt("items[2].numerator")).isEqualTo(24);
        assertThat(figures.getInt("items[2].denominator")).isEqualTo(30);
        assertThat(figures.getString("items[2].comparedWith.from")).isEqualTo("2018-07-01");
    }

    @Test
    void shouldNotCompareAnAutumnBeforeItHasClosed() {
        // Given
        intakes();

        // When
        JsonPath figures = read("2019-12-30");

        // Then
        assertThat(figures.getString("items[2].period.from")).isEqualTo("2018-07-01");
        assertThat(figures.getBoolean("items[2].hasRecords")).isFalse();
        assertThat(figures.getMap("items[2]")).doesNotContainKey("value");
    }

    @Test
    void shouldSayThatThereAreNoRecordsAndShowNoNumber() {
        // When
        JsonPath figures = read("2019-12-31");

        // Then
        assertThat(figures.getList("items.hasRecords")).containsOnly(false).hasSize(4);
        assertThat(figures.getList("items.value")).containsOnlyNulls();
    }

    @Test
    void shouldAnswerWhatWasKnownBeforeACorrection() throws InterruptedException {
        // Given
        college.feed(Sheets.of(12, seed).withAll("学习形式", "全日制").bytes());
        Instant before = Instant
                .ofEpochMilli(rows.number("SELECT floor(extract(epoch FROM clock_timestamp()) * 1000)::bigint") + 1);
        Awaitility.await("the clock to move on").until(
                () -> rows.number("SELECT floor(extract(epoch FROM clock_timestamp()) * 1000)::bigint") > before
                        .toEpochMilli());
        college.feed(Sheets.of(12, seed).withAll("学习形式", "非全日制").bytes());

        // When
        JsonPath now = read("2019-12-31");
        JsonPath then = read("2019-12-31", "knownAt", before.toString());

        // Then
        assertThat(List.of(now.getInt("items[0].value"), now.getInt("items[1].value"))).containsExactly(0, 12);
        assertThat(then.getInt("items[0].value")).isEqualTo(12);
        assertThat(then.getMap("items[1]")).doesNotContainKey("value");
    }

    @Test
    void shouldFoldEveryFactAndAgreeWithTheRecords() throws SQLException {
        // Given
        intakes();

        // When
        Awaitility.await("facts to be folded").atMost(Duration.ofSeconds(10))
                .until(() -> rows.number("SELECT count(*) FROM figure_fact WHERE NOT folded") == 0);

        // Then
        assertThat(recount.recount()).isEmpty();
        assertThat(values(read("2019-12-31"))).contains(Map.entry("training.enrollment.growth", 80));
    }

    @Test
    void shouldLinkTheRecordsBehindAValue() {
        // Given
        intakes();
        String link = read("2019-12-31").getString("items[0].records[0]");

        // When
        int counted = college.asRegistrar().get(link + "&count=true").then().statusCode(200).extract().path("count.value");

        // Then
        assertThat(counted).isEqualTo(36);
    }

    @Test
    void shouldWithholdSmallCountsFromThoseWithoutAToken() {
        // Given
        college.feed(Sheets.of(3, seed).withAll("学习形式", "全日制").bytes());

        // When
        JsonPath open = given().filter(CONTRACT).queryParam("asOf", "2019-12-31").queryParam("organization", college.id())
                .get("/api/v1/training/figures").jsonPath();
        JsonPath clerk = read("2019-12-31");

        // Then
        assertThat(open.getBoolean("items[0].withheld")).isTrue();
        assertThat(open.getMap("items[0]")).doesNotContainKey("value");
        assertThat(clerk.getInt("items[0].value")).isEqualTo(3);
    }

    @Test
    void shouldTellTheEndsOfTheYearsThatHaveRecords() {
        // Given
        intakes();

        // When
        JsonPath figures = read("2026-01-01", "series", "true");

        // Then
        assertThat(series(figures, 0)).containsExactly(Map.entry("2018-12-31", 20), Map.entry("2019-12-31", 36));
        assertThat(series(figures, 1)).containsExactly(Map.entry("2018-12-31", 10), Map.entry("2019-12-31", 18));
        assertThat(series(figures, 2)).containsExactly(Map.entry("2019-12-31", 80));
        assertThat(series(figures, 3)).containsExactly(Map.entry("2019-12-31", 80.0f));
        assertThat(read("2026-01-01").getList("items.series")).containsOnlyNulls();
    }

    @Test
    void shouldTellTheSeriesAsItWasKnown() {
        // Given
        Instant before = Instant.parse("2020-01-01T00:00:00Z");
        intakes();

        // When
        JsonPath figures = read("2019-12-31", "series", "true", "knownAt", before.toString());

        // Then
        assertThat(figures.<List<Object>>getList("items.series")).containsOnly(List.of());
    }

    @Test
    void shouldWithholdSmallCountsOfTheSeriesToo() {
        // Given
        college.feed(Sheets.of(3, seed).withAll("学习形式", "全日制").bytes());

        // When
        JsonPath open = given().filter(CONTRACT).queryParam("asOf", "2020-12-31").queryParam("organization", college.id())
                .queryParam("series", true).get("/api/v1/training/figures").jsonPath();

        // Then
        assertThat(open.<Map<String, Object>>getList("items[0].series"))
                .containsExactly(Map.of("asOf", "2019-12-31", "withheld", true));
        assertThat(series(read("2020-12-31", "series", "true"), 0)).containsExactly(Map.entry("2019-12-31", 3));
    }

    @Test
    void shouldRefuseADayToCome() {
        given().filter(CONTRACT).queryParam("asOf", "2999-01-01").get("/api/v1/training/figures").then().statusCode(422)
                .body("violations[0].pointer", equalTo("query/asOf"));
    }

    /** Autumns of 30 and 54, half of each in equipment majors. */
    private void intakes() {
        college.feed(Sheets.of(30, seed).withAll("入学年份", "2018").withAll("入学日期", "2018-09-03").bytes());
        college.feed(Sheets.of(54, seed).bytes());
    }

    private static List<Map.Entry<String, Object>> values(JsonPath figures) {
        return figures.<Map<String, Object>>getList("items").stream()
                .map(figure -> Map.entry((String) figure.get("id"), figure.get("value"))).toList();
    }

    private static List<Map.Entry<String, Object>> series(JsonPath figures, int item) {
        return figures.<Map<String, Object>>getList("items[" + item + "].series").stream()
                .map(end -> Map.entry((String) end.get("asOf"), end.get("value"))).toList();
    }

    private JsonPath read(String asOf, String... more) {
        var request = given().filter(CONTRACT).header("Authorization", Tokens.as("clerk").region("230200").bearer())
                .queryParam("asOf", asOf).queryParam("organization", college.id());
        for (int i = 0; i < more.length; i += 2) {
            request.queryParam(more[i], more[i + 1]);
        }
        return request.get("/api/v1/training/figures").then().statusCode(200).extract().jsonPath();
    }
}
