package org.cranework.gateway;

import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.vertx.core.http.HttpServerRequest;
import org.cranework.testing.contract.ContractFilter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What the gateway answers by itself. */
@QuarkusTest
@QuarkusTestResource(PortsResource.class)
class OverviewTest {

    private static final String GROWTH = "find { it.pillar == 'quality' }.figures.find { it.id == 'training.enrollment.growth' }";
    private static final String PLANNED = "find { it.pillar == 'rights' }.figures.find { it.id == 'housing.apartments.planned' }";

    private Surroundings surroundings;

    @BeforeEach
    void surround() {
        surroundings = Surroundings.shared();
        RestAssured.filters(ContractFilter.of("gateway"));
    }

    @AfterEach
    void dropFilter() {
        RestAssured.reset();
        RestAssured.port = Surroundings.gatewayPort();
    }

    @Test
    void shouldMergeFiguresByPillarInCallersLanguage() {
        // Given
        surroundings.training(OverviewTest::growth);
        surroundings.housing(OverviewTest::planned);

        // When
        Response response = given().header("Accept-Language", "zh-CN").get("/api/v1/overview?asOf=2019-12-31");

        // Then
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        JsonPath overview = response.jsonPath();
        assertThat(overview.getString("asOf")).isEqualTo("2019-12-31");
        assertThat(overview.getString("pillars." + GROWTH + ".name")).isEqualTo("秋季招生同比增长");
        assertThat(overview.getInt("pillars." + GROWTH + ".value")).isEqualTo(81);
        assertThat(overview.getBoolean("pillars." + GROWTH + ".stale")).isFalse();
        assertThat(overview.getList("pillars." + GROWTH + ".records")).isEqualTo(List.of("/records"));
        assertThat(overview.getString("pillars." + PLANNED + ".name")).isEqualTo("规划建设人才公寓");
        assertThat(overview.getInt("pillars." + PLANNED + ".value")).isEqualTo(200);
        assertThat(overview.getList("sources")).containsExactlyInAnyOrder(Map.of("service", "training", "answered", true),
                Map.of("service", "housing", "answered", true));
        assertThat(surroundings.received()).extracting(HttpServerRequest::path)
                .containsExactlyInAnyOrder("/api/v1/training/figures", "/api/v1/housing/figures");
        assertThat(surroundings.received()).extracting(HttpServerRequest::query).containsOnly("asOf=2019-12-31");
    }

    @Test
    void shouldPassOnTheEndsOfTheYearsWhereAskedForThem() {
        // Given
        surroundings.training(OverviewTest::growth);
        surroundings.housing(request -> request.response().putHeader("Content-Type", "application/json")
                .end("""
                {"asOf":"2019-12-31","items":[{"id":"housing.apartments.planned","name":"x","value":200,"hasRecords":true,
                "records":["/records"],"series":[{"asOf":"2018-12-31","value":120},{"asOf":"2019-12-31","withheld":true}]}]}"""));

        // When
        JsonPath overview = given().get("/api/v1/overview?asOf=2019-12-31&series=true").jsonPath();

        // Then
        assertThat(surroundings.received()).extracting(HttpServerRequest::query).containsOnly("asOf=2019-12-31&series=true");
        assertThat(overview.<Map<String, Object>>getList("pillars." + PLANNED + ".series")).containsExactly(
                Map.of("asOf", "2018-12-31", "value", 120), Map.of("asOf", "2019-12-31", "withheld", true));
    }

    @Test
    void shouldShowSilentServiceAsStaleAndNeverAsZero() {
        // Given
        surroundings.training(OverviewTest::growth);
        surroundings.housing(OverviewTest::planned);
        given().get("/api/v1/overview?asOf=2019-12-30");
        surroundings.training(request -> request.connection().close());

        // When
        JsonPath heardBefore = given().get("/api/v1/overview?asOf=2019-12-30").jsonPath();
        JsonPath neverHeard = given().get("/api/v1/overview?asOf=2018-06-30&region=230200").jsonPath();

        // Then
        assertThat(heardBefore.getBoolean("pillars." + GROWTH + ".stale")).isTrue();
        assertThat(heardBefore.getInt("pillars." + GROWTH + ".value")).isEqualTo(81);
        assertThat(heardBefore.getString("pillars." + GROWTH + ".since")).isNotNull();
        assertThat(heardBefore.getBoolean("sources.find { it.service == 'training' }.answered")).isFalse();
        assertThat(heardBefore.getBoolean("sources.find { it.service == 'housing' }.answered")).isTrue();
        assertThat(heardBefore.getBoolean("pillars." + PLANNED + ".stale")).isFalse();
        assertThat(heardBefore.getInt("pillars." + PLANNED + ".value")).isEqualTo(200);
        assertThat(neverHeard.getBoolean("pillars." + GROWTH + ".stale")).isTrue();
        assertThat(neverHeard.getMap("pillars." + GROWTH)).doesNotContainKey("value").containsKey("since");
        assertThat(neverHeard.getString("cut.region")).isEqualTo("230200");
    }

    @Test
    void shouldRefuseParametersThatDoNotRead() {
        for (String query : List.of("asOf=tomorrow", "organization=cfhi", "region=23", "series=yes", "offset=1",
                "asOf=2019-01-01&asOf=2019-01-02")) {
            Response response = given().get("/api/v1/overview?" + query);
            assertThat(response.statusCode()).as(query).isEqualTo(422);
        }
        assertThat(surroundings.received()).isEmpty();
    }

    @Test
    void shouldServeContractOfTheSuite() {
        // When
        Response response = given().get("/api/v1/openapi.yaml");

        // Then
        assertThat(response.contentType()).startsWith("application/yaml");
        assertThat(response.asString()).contains("operationId: submitFeed", "operationId: registerOrganization",
                "operationId: readHousingFigures", "operationId: readOverview");
        assertThat(given().header("If-None-Match", response.header("ETag")).get("/api/v1/openapi.yaml").statusCode())
                .isEqualTo(304);
    }

    @Test
    void shouldSayThatItCanRouteAndHowMuchItDoes() {
        assertThat(given().get("/q/health/live").statusCode()).isEqualTo(200);
        assertThat(given().get("/q/health/ready").jsonPath().getString("status")).isEqualTo("UP");
        given().get("/api/v1/overview?asOf=tomorrow");
        await("the request is counted").untilAsserted(() -> assertThat(given().get("/q/metrics").asString())
                .contains("cranework_gateway_requests_seconds_count{answer=\"4xx\",operation=\"readOverview\"}"));
    }

    private static void growth(HttpServerRequest request) {
        request.response().putHeader("Content-Type", "application/json").end("""
                {"asOf":"2019-12-31","items":[{"id":"training.enrollment.growth","name":"x","value":81,"hasRecords":true,
                "records":["/records"]}]}""");
    }

    private static void planned(HttpServerRequest request) {
        request.response().putHeader("Content-Type", "application/json").end("""
                {"asOf":"2019-12-31","items":[{"id":"housing.apartments.planned","name":"x","value":200,"hasRecords":true,
                "records":["/records"]}]}""");
    }
}
