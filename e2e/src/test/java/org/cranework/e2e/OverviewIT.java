package org.cranework.e2e;

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

    private static JsonNode figure(Api.Answer overview, String id) {
        return overview.body().findParents("id").stream().filter(node -> id.equals(node.path("id").asText())).findFirst()
                .orElseThrow(() -> new AssertionError("no figure " + id + " in " + overview.text()));
    }
}
