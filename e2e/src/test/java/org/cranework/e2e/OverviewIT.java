package org.cranework.e2e;

import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OverviewIT {

    @Test
    void shouldShowTheGrowthOfTheFourColleges() {
        // When
        var overview = Api.anonymous().get("/api/v1/overview?asOf=2019-12-31");

        // Then
        assertThat(overview.status()).as(overview.text()).isEqualTo(200);
        assertThat(figure(overview, "training.enrollment.growth").path("value").asDouble()).isEqualTo(81);
        assertThat(figure(overview, "training.enrollment.growth.equipment").path("value").asDouble()).isEqualTo(97.7);
    }

    @Test
    void shouldShowTheHomesAsOfAnyDay() {
        assertThat(homes("2016-04-09")).containsExactly(null, null, null, null);
        assertThat(homes("2016-12-31")).containsExactly(120, null, 180, 24);
        assertThat(homes("2017-12-31")).containsExactly(200, null, 309, 60);
        assertThat(homes("2018-12-20")).containsExactly(200, 20, 309, 60);
        assertThat(homes("2019-12-31")).containsExactly(200, 51, 309, 60);
    }

    /** Apartments planned and completed, houses raised, group purchase; null where there is no record yet. */
    private static List<Integer> homes(String asOf) {
        var overview = Api.anonymous().get("/api/v1/overview?asOf=" + asOf);
        return Stream.of("housing.apartments.planned", "housing.apartments.completed", "housing.houses.raised",
                "housing.group-purchase").map(id -> figure(overview, id))
                .map(figure -> figure.has("value") ? figure.path("value").asInt() : null).toList();
    }

    @Test
    void shouldShowTheCollegesOwnCounts() {
        // Given
        String cfhi = Api.as("clerk").get("/api/v1/talent/organizations?q=CFHI%20Technician").body().path("items").get(0)
                .path("id").asText();

        // When
        var overview = Api.anonymous().get("/api/v1/overview?asOf=2019-12-31&organization=" + cfhi);

        // Then
        assertThat(figure(overview, "training.enrollment.full-time").path("value").asInt()).isEqualTo(1926);
        assertThat(figure(overview, "training.enrollment.part-time").path("value").asInt()).isEqualTo(4166);
    }

    @Test
    void shouldSayThatAFigureHasNoRecordsAndShowNoNumber() {
        // When
        var overview = Api.anonymous().get("/api/v1/overview?asOf=2018-03-01");

        // Then
        JsonNode fullTime = figure(overview, "training.enrollment.full-time");
        assertThat(fullTime.path("hasRecords").asBoolean(true)).isFalse();
        assertThat(fullTime.has("value")).isFalse();
    }

    /** As its service gives it now: of a silent one the overview would show what was last heard, or nothing. */
    private static JsonNode figure(Api.Answer overview, String id) {
        JsonNode figure = overview.body().findParents("id").stream().filter(node -> id.equals(node.path("id").asText()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no figure " + id + " in " + overview.text()));
        assertThat(figure.path("stale").asBoolean(true)).as(overview.text()).isFalse();
        return figure;
    }
}
