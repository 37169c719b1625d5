package org.cranework.gateway.route;

import java.util.List;
import java.util.Set;

import org.cranework.contracts.Contract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RouteTableTest {

    private final RouteTable routes = new RouteTable(List.of(Contract.parse("training", """
            paths:
              /api/v1/training/feeds:
                post: {operationId: submitFeed, requestBody: {content: {text/csv: {}}}}
                get: {operationId: listFeeds}
              /api/v1/training/feeds/{id}:
                get: {operationId: readFeed}
              /api/v1/training/feeds/latest:
                get: {operationId: readLatestFeed}
              /api/v1/training/feeds/{id}/apply:
                post: {operationId: applyFeed, requestBody: {content: {application/json: {}}}}
              /api/v1/training/figures:
                get: {operationId: readFigures}
            """)), Set.of("readFigures"));

    @Test
    void shouldFindOperations() {
        assertThat(routes.find("POST", "/api/v1/training/feeds")).isEqualTo(found("submitFeed", false, true));
        assertThat(routes.find("GET", "/api/v1/training/feeds/1")).isEqualTo(found("readFeed", false, false));
        assertThat(routes.find("HEAD", "/api/v1/training/feeds/1")).isEqualTo(found("readFeed", false, false));
        assertThat(routes.find("GET", "/api/v1/training/feeds/latest")).isEqualTo(found("readLatestFeed", false, false));
        assertThat(routes.find("POST", "/api/v1/training/feeds/latest/apply")).isEqualTo(found("applyFeed", false, false));
        assertThat(routes.find("GET", "/api/v1/training/figures")).isEqualTo(found("readFigures", true, false));
        assertThat(routes.find("GET", "/api/v1/training/openapi.yaml")).isEqualTo(found("readContract", true, false));
    }

    @Test
    void shouldNameOtherMethods() {
        assertThat(routes.find("PUT", "/api/v1/training/feeds")).isEqualTo(new Match.OtherMethods(Set.of("GET", "POST")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/v1/training", "/api/v1/training/feeds/", "/api/v1/training/feeds/1/2",
            "/api/v1/training/feeds//apply", "/api/v1/talent/persons"})
    void shouldKnowNothingElse(String path) {
        assertThat(routes.find("GET", path)).isEqualTo(new Match.Nothing());
    }

    private static Match found(String operation, boolean isPublic, boolean isUpload) {
        return new Match.Found(new Route(operation, "training", isPublic, isUpload));
    }
}
