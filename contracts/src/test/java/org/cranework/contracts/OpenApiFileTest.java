package org.cranework.contracts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Each OpenAPI file by itself: valid, complete, with examples that hold. */
class OpenApiFileTest {

    static List<Path> files() {
        return Files.below("openapi", ".yaml");
    }

    @ParameterizedTest
    @MethodSource("files")
    void shouldBeValidOpenApi(Path file) {
        // Given
        JsonNode metaschema = Files.json(Files.path("src/test/resources/org/cranework/contracts/openapi-3.1.schema.json"));

        // When
        List<String> violations = Schemas.standalone().violations(metaschema, Files.yaml(file));

        // Then
        assertThat(violations).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void shouldHoldValidSchemas(Path file) {
        List<String> violations = new ArrayList<>();
        Walk.over(Files.yaml(file), (pointer, node) -> {
            if (isSchema(pointer)) {
                Schemas.standalone().metaschemaViolations(node).forEach(broken -> violations.add(pointer + " " + broken));
            }
        });
        assertThat(violations).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void shouldStandAlone(Path file) {
        JsonNode document = Files.yaml(file);
        List<String> dangling = new ArrayList<>();
        Walk.over(document, (pointer, node) -> {
            JsonNode reference = node.path("$ref");
            if (reference.isTextual() && (!reference.asText().startsWith("#/")
                    || document.at(reference.asText().substring(1)).isMissingNode())) {
                dangling.add(pointer + " -> " + reference.asText());
            }
        });
        assertThat(dangling).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void shouldUseEveryComponentItDeclares(Path file) {
        JsonNode document = Files.yaml(file);
        if (document.path("paths").isEmpty()) {
            return;
        }
        String text = document.toString();
        List<String> unused = new ArrayList<>();
        document.path("components").properties().stream().filter(kind -> !kind.getKey().equals("securitySchemes"))
                .forEach(kind -> kind.getValue().fieldNames().forEachRemaining(name -> {
                    String pointer = "#/components/" + kind.getKey() + "/" + name;
                    if (!text.contains('"' + pointer + '"')) {
                        unused.add(pointer);
                    }
                }));
        assertThat(unused).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void shouldGiveExamplesThatHold(Path file) {
        JsonNode document = Files.yaml(file);
        Schemas schemas = Schemas.in(document);
        List<String> violations = new ArrayList<>();
        Walk.over(document, (pointer, node) -> {
            if (node.has("schema") && node.has("example")) {
                add(violations, pointer, schemas.violations(pointer + "/schema", node.get("example")));
            }
            if (node.has("schema") && node.path("examples").isObject()) {
                node.get("examples").properties().forEach(example -> add(violations, pointer,
                        schemas.violations(pointer + "/schema", example.getValue().path("value"))));
            }
            if (isSchema(pointer) && node.path("examples").isArray()) {
                node.get("examples").forEach(example -> add(violations, pointer, schemas.violations(pointer, example)));
            }
        });
        assertThat(violations).isEmpty();
    }

    private static void add(List<String> violations, String pointer, List<String> broken) {
        broken.forEach(violation -> violations.add(pointer + " " + violation));
    }

    private static boolean isSchema(String pointer) {
        return pointer.endsWith("/schema") || pointer.matches("/components/schemas/[^/]+")
                || pointer.matches("/components/schemas/.*/properties/[^/]+") || pointer.matches(".*/schema/properties/[^/]+");
    }
}
