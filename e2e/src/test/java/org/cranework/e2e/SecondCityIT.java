package org.cranework.e2e;

import java.time.LocalDate;
import java.time.ZoneId;

import com.fasterxml.jackson.databind.JsonNode;
import org.cranework.local.backbone.Home;
import org.cranework.local.city.Callers;
import org.cranework.local.city.City;
import org.cranework.local.city.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Nothing is true of one city alone: another one, beside the first, with its own region, zone, beginning and figures. */
class SecondCityIT {

    private static final City KARAMAY = new City(Home.path(), Home.path().resolve("e2e/target/second-city"), 2000, "karamay",
            false);

    @BeforeAll
    static void start() {
        TestCity.Run run = TestCity.shell("./cranework up --fresh --no-build", KARAMAY);
        assertThat(run.code()).as(run.output()).isZero();
    }

    @AfterAll
    static void stop() {
        TestCity.shell("./cranework down", KARAMAY);
    }

    @Test
    void shouldShowItsOwnFigures() {
        // When
        JsonNode overview = Api.of(KARAMAY).get("/api/v1/overview?asOf=2023-12-31").body();

        // Then
        assertThat(figure(overview, "training.enrollment.full-time").path("value").asInt()).isEqualTo(490);
        assertThat(figure(overview, "training.enrollment.part-time").path("value").asInt()).isEqualTo(160);
        assertThat(figure(overview, "training.enrollment.growth").path("value").asDouble()).isEqualTo(30);
        assertThat(figure(overview, "training.enrollment.growth.equipment").path("value").asDouble()).isEqualTo(25);
    }

    @Test
    void shouldCutItsFiguresByItsOwnRegions() {
        // When
        JsonNode district = Api.of(KARAMAY).get("/api/v1/overview?asOf=2023-12-31&region=650202").body();
        JsonNode elsewhere = Api.of(KARAMAY).get("/api/v1/overview?asOf=2023-12-31&region=230200").body();

        // Then
        assertThat(figure(district, "training.enrollment.full-time").path("value").asInt()).isEqualTo(180);
        assertThat(figure(elsewhere, "training.enrollment.full-time").path("value").asInt()).isZero();
    }

    @Test
    void shouldTellItsPageWhichCityItIs() {
        // Given
        ZoneId zone = ZoneId.of("Asia/Urumqi");
        LocalDate before = LocalDate.now(zone);

        // When
        JsonNode settings = Api.of(KARAMAY).get("/api/v1/web-settings").body();

        // Then
        assertThat(settings.path("issuer").asText()).isEqualTo(KARAMAY.issuer());
        assertThat(settings.path("languages")).extracting(JsonNode::asText).containsExactly("zh-CN", "en");
        JsonNode city = settings.path("city");
        assertThat(city.path("names").toString()).isEqualTo("{\"zh-CN\":\"克拉玛依市\",\"en\":\"Karamay\"}");
        assertThat(city.path("region").asText()).isEqualTo("650200");
        assertThat(city.path("zone").asText()).isEqualTo("Asia/Urumqi");
        assertThat(city.path("goLive").asText()).isEqualTo("2022-01-01");
        assertThat(LocalDate.parse(city.path("today").asText())).isBetween(before, LocalDate.now(zone));
    }

    @Test
    void shouldCountFromItsOwnFirstDay() {
        // Given
        Api college = Api.of(KARAMAY).with(token("karamay"));

        // When: a sheet of 2021, when the first city was at work and this one was not
        String feed = "/api/v1/training/feeds/" + college.postSheet("/api/v1/training/feeds",
                Sheets.sound(61, 1).getBytes(java.nio.charset.StandardCharsets.UTF_8)).body().path("id").asText();
        await("the feed ends").atMost(TestCollege.LIMIT)
                .until(() -> college.get(feed).body().path("state").asText().equals("refused"));

        // Then
        assertThat(college.get(feed + "/findings").body().findValuesAsText("code")).contains("date-before-go-live");
    }

    @Test
    void shouldKeepItsClerkToItsRegion() {
        // When
        JsonNode organizations = Api.of(KARAMAY).with(token("clerk")).get("/api/v1/talent/organizations").body().path("items");

        // Then
        assertThat(organizations).hasSize(4)
                .allSatisfy(organization -> assertThat(organization.path("regionCode").asText()).startsWith("6502"));
    }

    private static String token(String caller) {
        try (var json = new Json()) {
            return new Callers(KARAMAY, json).token(caller);
        }
    }

    private static JsonNode figure(JsonNode overview, String id) {
        return overview.findParents("id").stream().filter(node -> id.equals(node.path("id").asText())).findFirst()
                .orElseThrow(() -> new AssertionError("no figure " + id + " in " + overview));
    }
}
