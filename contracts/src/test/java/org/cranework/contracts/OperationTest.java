package org.cranework.contracts;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every operation of the suite follows the same conventions. */
class OperationTest {

    private static final String PROBLEM = "application/problem+json";
    private static final String MERGE_PATCH = "application/merge-patch+json";

    static Stream<Operation> operations() {
        return Contract.all().stream().flatMap(contract -> contract.operations().stream());
    }

    @Test
    void shouldHaveUniqueIds() {
        Set<String> seen = new HashSet<>();
        assertThat(operations().map(Operation::id).filter(id -> !seen.add(id))).isEmpty();
    }

    @Test
    void shouldNotTakeEachOthersRequests() {
        Set<String> seen = new HashSet<>();
        assertThat(operations().map(operation -> operation.method() + " " + operation.path().shape())
                .filter(request -> !seen.add(request))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void shouldSayWhatItIs(Operation operation) {
        assertThat(operation.id()).matches("[a-z]+([A-Z][a-z0-9]*)+");
        assertThat(operation.definition().path("tags")).hasSize(1);
        assertThat(Contract.of(operation.context()).document().path("tags").findValuesAsText("name"))
                .contains(operation.definition().path("tags").path(0).asText());
        assertThat(operation.definition().path("summary").asText()).isNotBlank().doesNotEndWith(".");
    }

    @ParameterizedTest
    @MethodSource("operations")
    void shouldLieUnderItsOwnPrefix(Operation operation) {
        if (operation.context().equals("gateway")) {
            assertThat(operation.path().text()).matches("/api/v1/(?!talent/|training/|housing/).*");
        } else {
            assertThat(operation.path().text()).startsWith("/api/v1/" + operation.context() + "/");
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void shouldDeclareThePlacesInItsPath(Operation operation) {
        List<String> places = operation.path().segments().stream().filter(PathTemplate::isPlace)
                .map(place -> place.substring(1, place.length() - 1)).toList();
        assertThat(operation.parameters().stream().filter(parameter -> parameter.path("in").asText().equals("path"))
                .map(parameter -> parameter.path("name").asText())).containsExactlyInAnyOrderElementsOf(places);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void shouldAnswerErrorsAsProblems(Operation operation) {
        JsonNode responses = operation.definition().path("responses");
        assertThat(responses.has("default")).as("a default response").isTrue();
        responses.properties().stream().filter(response -> !response.getKey().matches("[123]..")).forEach(response -> {
            JsonNode content = resolve(operation, response.getValue()).path("content");
            assertThat(content.properties()).as(response.getKey()).hasSize(1);
            assertThat(content.path(PROBLEM).path("schema").path("$ref").asText()).as(response.getKey())
                    .isEqualTo("#/components/schemas/Problem");
        });
    }

    @ParameterizedTest
    @MethodSource("operations")
    void shouldAnswerListsAsPages(Operation operation) {
        if (has(operation, "query", "limit") || has(operation, "query", "after")) {
            JsonNode schema = resolve(operation, resolve(operation, operation.definition().path("responses").path("200"))
                    .path("content").path("application/json").path("schema"));
            assertThat(has(operation, "query", "limit") && has(operation, "query", "after")).isTrue();
            assertThat(schema.path("required").valueStream().map(JsonNode::asText)).contains("items");
            assertThat(schema.path("properties").path("items").path("type").asText()).isEqualTo("array");
            assertThat(schema.path("properties").path("next").path("$ref").asText())
                    .isEqualTo("#/components/schemas/Next");
            assertThat(schema.path("properties").has("count")).isEqualTo(has(operation, "query", "count"));
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void shouldGuardChanges(Operation operation) {
        JsonNode responses = operation.definition().path("responses");
        if (operation.method().equals("PATCH")) {
            assertThat(has(operation, "header", "If-Match")).isTrue();
            assertThat(operation.definition().path("requestBody").path("content").has(MERGE_PATCH)).isTrue();
            assertThat(responses.properties().stream().map(Map.Entry::getKey)).contains("412", "428");
        }
        if (responses.has("201") || responses.has("202")) {
            JsonNode made = resolve(operation, responses.has("201") ? responses.get("201") : responses.get("202"));
            assertThat(made.path("headers").has("Location")).isTrue();
            assertThat(has(operation, "header", "Idempotency-Key")).isTrue();
            assertThat(made.path("headers").has("Idempotency-Replayed")).isTrue();
        }
    }

    private static boolean has(Operation operation, String place, String name) {
        return operation.parameters().stream().anyMatch(parameter -> parameter.path("in").asText().equals(place)
                && parameter.path("name").asText().equals(name));
    }

    private static JsonNode resolve(Operation operation, JsonNode node) {
        return Contract.of(operation.context()).resolve(node);
    }
}
