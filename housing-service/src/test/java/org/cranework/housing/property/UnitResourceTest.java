package org.cranework.housing.property;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.cranework.housing.City;
import org.cranework.housing.Database;
import org.cranework.housing.Topics;
import org.cranework.testing.backbone.BackboneResource;
import org.cranework.testing.contract.EventContract;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@QuarkusTestResource(BackboneResource.class)
class UnitResourceTest {

    private static final String UNITS = "/api/v1/housing/units";

    private final City city;
    private final Database database;
    private final Topics topics;

    UnitResourceTest(City city, Database database, Topics topics) {
        this.city = city;
        this.database = database;
        this.topics = topics;
    }

    @BeforeEach
    void empty() {
        database.empty();
    }

    @Test
    void shouldLiveFromThePlanToTheMarketAndTellEachMove() {
        // Given
        UUID unit = city.unit("talent-apartment");

        // When
        city.move(unit, 0, "acquire", Map.of()).statusCode(200);
        city.move(unit, 1, "renovate", Map.of()).statusCode(200);
        city.move(unit, 2, "accept-works", Map.of("reason", "no defects")).statusCode(200);
        city.move(unit, 3, "open", Map.of()).statusCode(200).header("ETag", "\"4\"").body("state", equalTo("available"))
                .body("allowedActions.action", contains("shelve", "retire"));

        // Then
        assertThat(city.<List<String>>read("units/" + unit + "/moves", "items.state")).containsExactly("planned", "acquired",
                "renovating", "accepted", "available");
        await("all events").untilAsserted(() -> assertThat(topics.about("housing.unit", unit)).extracting(Topics.Told::type)
                .containsExactly("housing.unit.registered.v1", "housing.unit.moved.v1", "housing.unit.moved.v1",
                        "housing.unit.moved.v1", "housing.unit.moved.v1"));
        assertThat(topics.about("housing.unit", unit)).extracting(Topics.Told::version).containsExactly(0L, 1L, 2L, 3L, 4L);
        topics.about("housing.unit", unit).forEach(
                told -> EventContract.check(told.type(), told.data().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertThat(database.count("SELECT count(*) FROM audit_entry WHERE operation = 'moveUnit' AND ids = ARRAY[?]::uuid[]",
                unit)).isEqualTo(4);
    }

    @Test
    void shouldTakeARecordersDaysBeforeGoLiveAsHistorical() {
        // Given
        UUID building = city.building();
        Map<String, Object> planned = Map.of("buildingId", building, "number", "2-201", "kind", "raised-house", "areaCm2",
                600_000, "on", "2016-03-01");

        // When
        city.create(city.as("housing-officer"), "units", planned).statusCode(422)
                .body("violations.code", contains("day-before-go-live")).body("violations.pointer", contains("/on"));
        UUID unit = City.id(city.create(city.as("recorder"), "units", planned));
        city.act(city.as("recorder").header("If-Match", "\"0\""), "units/" + unit + "/acquire", Map.of("on", "2017-05-01"))
                .statusCode(200).body("on", equalTo("2017-05-01"));

        // Then
        city.read("units/" + unit + "/moves").body("items.historical", contains(true, true)).body("items.on",
                contains("2016-03-01", "2017-05-01"));
    }

    @Test
    void shouldMoveTodayWhereNothingIsSaid() {
        // Given
        UUID unit = city.unit("talent-apartment");

        // When, Then
        city.as("housing-officer").noContentType().header("If-Match", "\"0\"")
                .post("/api/v1/housing/units/" + unit + "/acquire").then()
                .statusCode(200).body("state", equalTo("acquired"));
    }

    @Test
    void shouldRefuseDaysInTheFutureAndBeforeTheMoveBefore() {
        // Given
        UUID unit = city.unit("talent-apartment");

        // When, Then
        city.move(unit, 0, "acquire", Map.of("on", "2999-01-01")).statusCode(422).body("violations.code",
                contains("in-future"));
        city.move(unit, 0, "acquire", Map.of("on", "2018-02-01")).statusCode(422).body("violations.code",
                contains("day-before-previous"));
        city.read("units/" + unit).body("state", equalTo("planned")).body("version", equalTo(0));
    }

    @Test
    void shouldRefuseMovesTheStateDoesNotAllow() {
        // Given
        UUID unit = city.unit("talent-apartment");

        // When, Then
        for (String action : List.of("open", "shelve", "renovate")) {
            city.move(unit, 0, action, Map.of()).statusCode(409)
                    .body("type", equalTo("urn:cranework:problem:action-not-allowed"))
                    .body("allowed", equalTo("acquire, retire"));
        }
        city.read("units/" + unit).body("version", equalTo(0));
    }

    @Test
    void shouldRefuseAChangeOnAnotherVersion() {
        // Given
        UUID unit = city.unit("talent-apartment");
        city.move(unit, 0, "acquire", Map.of()).statusCode(200);

        // When, Then
        city.move(unit, 0, "renovate", Map.of()).statusCode(412);
        city.act(city.as("housing-officer"), "units/" + unit + "/renovate", Map.of()).statusCode(428);
        city.read("units/" + unit).body("state", equalTo("acquired"));
    }

    @Test
    void shouldRefuseANumberTheBuildingHas() {
        // Given
        Map<String, Object> unit = Map.of("buildingId", city.building(), "number", "1-101", "kind", "talent-apartment",
                "areaCm2", 480_000);
        city.create(city.as("housing-officer"), "units", unit).statusCode(201);

        // When, Then
        city.create(city.as("housing-officer"), "units", unit).statusCode(422).body("violations.code",
                contains("unit-exists"));
        assertThat(database.count("SELECT count(*) FROM unit")).isEqualTo(1);
    }

    @Test
    void shouldListByStateAndKindInPages() {
        // Given
        UUID planned = city.unit("talent-apartment");
        UUID other = city.unit("raised-house");
        city.availableUnit();

        // When, Then
        city.as("auditor").get(UNITS + "?state=planned&kind=talent-apartment&count=true").then().statusCode(200)
                .body("items.id", contains(planned.toString())).body("count.value", equalTo(1));
        String next = city.as("auditor").get(UNITS + "?limit=2").then().statusCode(200)
                .body("items.id", contains(planned.toString(), other.toString())).extract().path("next");
        city.as("auditor").queryParam("after", next).get(UNITS + "?limit=2").then().statusCode(200)
                .body("items.state", contains("available"));
        city.as("auditor").get(UNITS + "?state=off-shelf").then().statusCode(200).body("items", org.hamcrest.Matchers.empty());
    }
}
