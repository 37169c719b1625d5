package org.cranework.housing.estate;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.cranework.housing.City;
import org.cranework.housing.Database;
import org.cranework.housing.Topics;
import org.cranework.testing.backbone.BackboneResource;
import org.cranework.testing.contract.EventContract;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@QuarkusTestResource(BackboneResource.class)
class EstateResourceTest {

    private static final String ESTATES = "/api/v1/housing/estates";

    private final City city;
    private final Database database;
    private final Topics topics;

    EstateResourceTest(City city, Database database, Topics topics) {
        this.city = city;
        this.database = database;
        this.topics = topics;
    }

    @BeforeEach
    void empty() {
        database.empty();
    }

    @Test
    void shouldShowEveryoneTheEstatesOfARegion() {
        // Given
        UUID near = city.estate();
        City.id(city.create(city.as("housing-officer"), "estates", Map.of("name", "另一小区", "regionCode", "230102", "owner",
                Map.of("kind", "district", "organizationId", UUID.randomUUID()))));

        // When, Then
        given().get(ESTATES + "?region=230200").then().statusCode(200).body("items.id", contains(near.toString()))
                .body("items[0].target.units", equalTo(200)).body("items[0].allowedActions", org.hamcrest.Matchers.empty());
        given().get(ESTATES + "?owner=district&count=true").then().statusCode(200).body("items.name", contains("另一小区"))
                .body("count.value", equalTo(1));
        given().get(ESTATES + "?sort=-name").then().statusCode(200).body("items.name", contains("示例人才公寓", "另一小区"));
        given().get(ESTATES + "?region=23x").then().statusCode(422).body("violations.pointer", contains("query/region"));
        given().get(ESTATES + "?owner=nobody").then().statusCode(422).body("violations.pointer", contains("query/owner"));
    }

    @Test
    void shouldChangeWhatIsSaidAndTellIt() {
        // Given
        UUID estate = city.estate();

        // When
        patch(estate, "\"0\"", "{\"names\": {\"en\": \"Sample Talent Apartments\"}, \"target\": null}").statusCode(200)
                .header("ETag", "\"1\"").body("names.en", equalTo("Sample Talent Apartments")).body("target", equalTo(null))
                .body("name", equalTo("示例人才公寓"));

        // Then
        await("both events").untilAsserted(() -> assertThat(topics.about("housing.estate", estate))
                .extracting(Topics.Told::type)
                .containsExactly("housing.estate.registered.v1", "housing.estate.changed.v1"));
        topics.about("housing.estate", estate)
                .forEach(told -> EventContract.check(told.type(), told.data().getBytes(UTF_8)));
    }

    @Test
    void shouldRefuseChangesThatBreakARule() {
        // Given
        UUID estate = city.estate();

        // When, Then
        patch(estate, "\"3\"", "{\"name\": \"x\"}").statusCode(412);
        patch(estate, "\"0\"", "{\"name\": null}").statusCode(422).body("violations.pointer", contains("/name"));
        patch(estate, "\"0\"", "{\"regionCode\": \"230102\"}").statusCode(422).body("violations.code",
                contains("unknown-field"));
        city.read("estates/" + estate).body("version", equalTo(0));
    }

    @Test
    void shouldRefuseARegionThatNeverWas() {
        // When, Then
        city.create(city.as("housing-officer"), "estates", Map.of("name", "无此区划", "regionCode", "990101", "owner",
                Map.of("kind", "district", "organizationId", UUID.randomUUID()))).statusCode(422)
                .body("violations.pointer", contains("/regionCode"));
        assertThat(database.count("SELECT count(*) FROM estate")).isZero();
    }

    @Test
    void shouldNameABuildingOnceWithinItsEstate() {
        // Given
        UUID estate = city.estate();
        UUID building = City.id(building(estate));

        // When, Then
        building(estate).statusCode(422).body("violations.code", contains("building-exists"));
        building(UUID.randomUUID()).statusCode(404);
        given().get(ESTATES + "/" + estate + "/buildings").then().statusCode(200).body("items.id",
                contains(building.toString()));
    }

    @Test
    void shouldLetNobodyElseRegister() {
        for (String role : List.of("worker", "clerk", "auditor", "college-registrar")) {
            city.create(city.as(role), "estates", Map.of()).statusCode(403);
        }
        given().contentType("application/json").body("{}").post(ESTATES).then().statusCode(401);
    }

    private ValidatableResponse building(UUID estate) {
        return city.create(city.as("housing-officer"), "estates/" + estate + "/buildings", Map.of("name", "1号楼"));
    }

    private ValidatableResponse patch(UUID estate, String version, String patch) {
        return city.as("housing-officer").contentType("application/merge-patch+json").header("If-Match", version).body(patch)
                .patch(ESTATES + "/" + estate).then();
    }
}
