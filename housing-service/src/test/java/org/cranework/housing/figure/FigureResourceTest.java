package org.cranework.housing.figure;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.cranework.figures.RecountFigures;
import org.cranework.housing.City;
import org.cranework.housing.Database;
import org.cranework.testing.backbone.BackboneResource;
import org.cranework.testing.contract.ContractFilter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@QuarkusTestResource(BackboneResource.class)
class FigureResourceTest {

    private static final String FIGURES = "/api/v1/housing/figures";

    private final City city;
    private final Database database;
    private final RecountFigures recount;

    FigureResourceTest(City city, Database database, RecountFigures recount) {
        this.city = city;
        this.database = database;
        this.recount = recount;
    }

    @BeforeEach
    void empty() {
        database.empty();
        database.run("TRUNCATE figure_fact, figure_day");
    }

    @Test
    void shouldCountUnitsAsOfTheirDays() throws SQLException {
        // Given
        UUID building = city.building();
        for (int i = 0; i < 3; i++) {
            unit(building, "talent-apartment", "A" + i, "2018-03-01");
        }
        UUID completed = unit(building, "talent-apartment", "B", "2018-03-01");
        move(completed, 0, "acquire", "2018-06-01");
        move(completed, 1, "accept-works", "2019-02-01");
        move(completed, 2, "open", "2019-02-15");
        UUID raised = unit(building, "raised-house", "C", "2018-03-01");
        move(raised, 0, "acquire", "2018-07-01");
        UUID bought = unit(building, "commercial-house", "D", "2018-03-01");
        move(bought, 0, "acquire", "2019-05-01");

        // When, Then
        assertThat(values("2018-12-31")).isEqualTo(Map.of("planned", 4, "completed", 0, "raised", 1, "group-purchase", 0));
        assertThat(values("2019-12-31")).isEqualTo(Map.of("planned", 4, "completed", 1, "raised", 1, "group-purchase", 1));
        await("the projector").until(() -> database.count("SELECT count(*) FROM figure_fact WHERE NOT folded") == 0);
        assertThat(values("2019-12-31")).isEqualTo(Map.of("planned", 4, "completed", 1, "raised", 1, "group-purchase", 1));
        assertThat(recount.recount()).isEmpty();
    }

    @Test
    void shouldTellEveryYearsEndOfAStockSinceItsFirst() throws SQLException {
        // Given
        UUID building = city.building();
        for (int i = 0; i < 6; i++) {
            unit(building, "talent-apartment", "A" + i, "2018-03-01");
        }
        unit(building, "talent-apartment", "B", "2020-03-01");
        move(unit(building, "talent-apartment", "C", "2018-03-01"), 0, "retire", "2019-04-01");

        // When
        var series = read("?asOf=2018-12-31&series=true").<Map<String, Object>>getList(
                "items.find { it.id == 'housing.apartments.planned' }.series");

        // Then
        assertThat(series.subList(0, 3)).containsExactly(Map.of("asOf", "2018-12-31", "value", 7),
                Map.of("asOf", "2019-12-31", "value", 6), Map.of("asOf", "2020-12-31", "value", 7));
        assertThat(series.getLast()).containsEntry("value", 7).doesNotContainEntry("asOf", "2020-12-31");
    }

    @Test
    void shouldTakeOffWhatIsRetiredOnItsDay() throws SQLException {
        // Given
        UUID building = city.building();
        unit(building, "talent-apartment", "A", "2018-03-01");
        UUID retired = unit(building, "talent-apartment", "B", "2018-03-01");
        move(retired, 0, "acquire", "2018-06-01");
        move(retired, 1, "accept-works", "2018-09-01");
        move(retired, 2, "retire", "2019-04-01");

        // When, Then
        assertThat(values("2018-12-31")).containsEntry("planned", 2).containsEntry("completed", 1);
        assertThat(values("2019-12-31")).containsEntry("planned", 1).containsEntry("completed", 0);
        assertThat(recount.recount()).isEmpty();
    }

    @Test
    void shouldSayWhereFactsAndRecordsDiffer() throws SQLException {
        // Given
        unit(city.building(), "talent-apartment", "A", "2018-03-01");

        // When
        database.run("UPDATE unit_move SET on_date = '2018-03-02'");

        // Then
        assertThat(recount.recount()).containsExactly("unit.apartment.planned 2018-03-01 records=0 journal=1 folded=1",
                "unit.apartment.planned 2018-03-02 records=1 journal=0 folded=0");
    }

    @Test
    void shouldLeadToTheRecordsBehindAValue() {
        // Given
        UUID building = city.building();
        UUID kept = unit(building, "talent-apartment", "A", "2018-03-01");
        unit(building, "talent-apartment", "B", "2020-03-01");
        UUID retired = unit(building, "talent-apartment", "C", "2018-03-01");
        move(retired, 0, "retire", "2019-04-01");

        // When
        String records = read("?asOf=2019-12-31").getString("items.find { it.id == 'housing.apartments.planned' }.records[0]");

        // Then
        assertThat(city.as("auditor").get(records).then().statusCode(200).extract().jsonPath().getList("items.id"))
                .containsExactly(kept.toString());
    }

    @Test
    void shouldCutByOwnerAndRegion() {
        // Given
        UUID building = city.building();
        unit(building, "talent-apartment", "A", "2018-03-01");
        String owner = (String) database.column("SELECT owner_organization_id::text FROM estate").getFirst();

        // When, Then
        assertThat(read("?organization=" + owner).getInt(value("planned"))).isEqualTo(1);
        assertThat(read("?region=230200").getInt(value("planned"))).isEqualTo(1);
        assertThat(read("?region=230100").getBoolean(records("planned"))).isFalse();
        assertThat(read("?organization=" + UUID.randomUUID()).getBoolean(records("planned"))).isFalse();
    }

    @Test
    void shouldCountForTheOwnerOfTheDay() throws SQLException {
        // Given
        UUID building = city.building();
        UUID retired = unit(building, "talent-apartment", "A", "2018-03-01");
        unit(building, "talent-apartment", "B", "2018-03-01");
        Object estate = database.column("SELECT id FROM estate").getFirst();
        Object owner = database.column("SELECT owner_organization_id FROM estate").getFirst();
        UUID next = UUID.randomUUID();

        // When
        city.as("housing-officer").contentType("application/merge-patch+json").header("If-Match", "\"0\"")
                .body(Map.of("owner", Map.of("kind", "district", "organizationId", next)))
                .patch("/api/v1/housing/estates/" + estate).then().statusCode(200);
        city.move(retired, 0, "retire", Map.of("reason", "demolished")).statusCode(200);

        // Then
        assertThat(read("?organization=" + next).getInt(value("planned"))).isEqualTo(1);
        assertThat(read("?organization=" + owner).getInt(value("planned"))).isZero();
        assertThat(read("?asOf=2019-12-31&organization=" + owner).getInt(value("planned"))).isEqualTo(2);
        assertThat(read("?asOf=2019-12-31&organization=" + next).getBoolean(records("planned"))).isFalse();
        assertThat(recount.recount()).isEmpty();
    }

    @Test
    void shouldShowEveryoneTheFiguresButNotSmallCounts() {
        // Given
        unit(city.building(), "talent-apartment", "A", "2018-03-01");

        // When
        JsonPath figures = given().filter(ContractFilter.of("housing")).header("Accept-Language", "zh-CN").get(FIGURES).then()
                .statusCode(200).extract().jsonPath();

        // Then
        assertThat(figures.getBoolean("items.find { it.id == 'housing.apartments.planned' }.withheld")).isTrue();
        assertThat(figures.getString("items[0].name")).isEqualTo("规划建设人才公寓");
        assertThat(figures.getString("items[0].value")).isNull();
    }

    @Test
    void shouldSaySoWithoutRecordsAndShowNoNumber() {
        JsonPath figures = read("");
        assertThat(figures.getList("items.hasRecords", Boolean.class)).hasSize(4).containsOnly(false);
        assertThat(figures.getList("items.value")).containsOnlyNulls();
    }

    private Map<String, Integer> values(String asOf) {
        JsonPath figures = read("?asOf=" + asOf);
        Map<String, Integer> values = new HashMap<>();
        for (String figure : new String[]{"planned", "completed", "raised", "group-purchase"}) {
            Integer value = figures.get(value(figure));
            values.put(figure, value == null ? 0 : value);
        }
        return values;
    }

    private static String value(String figure) {
        return "items.find { it.id.endsWith('" + figure + "') }.value";
    }

    private static String records(String figure) {
        return "items.find { it.id.endsWith('" + figure + "') }.hasRecords";
    }

    private JsonPath read(String question) {
        return city.as("auditor").get(FIGURES + question).then().statusCode(200).extract().jsonPath();
    }

    private UUID unit(UUID building, String kind, String number, String on) {
        return City.id(city.create(city.as("housing-officer"), "units",
                Map.of("buildingId", building, "number", number, "kind", kind, "areaCm2", 480_000, "on", on)));
    }

    private void move(UUID unit, long version, String action, String on) {
        city.move(unit, version, action, Map.of("on", on)).statusCode(200);
    }
}
