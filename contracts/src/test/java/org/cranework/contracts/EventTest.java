package org.cranework.contracts;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Event schemas, their examples and their topics. */
class EventTest {

    private static final String SCHEMA = ".schema.json";

    static List<Path> schemas() {
        return Files.below("events", SCHEMA);
    }

    static List<Path> examples() {
        return Files.below("events", ".json").stream().filter(file -> file.getFileName().toString().contains(".example"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void shouldBeValidSchemaNamedAfterItsType(Path file) {
        JsonNode schema = Files.json(file);
        assertThat(Schemas.standalone().metaschemaViolations(schema)).isEmpty();
        assertThat(schema.path("$schema").asText()).isEqualTo(Schemas.METASCHEMA);
        assertThat(schema.path("$id").asText()).isEqualTo("urn:cranework:event:" + type(file));
        assertThat(schema.path("description").asText()).isNotBlank();
        assertThat(type(file)).matches("[a-z]+\\.[a-z-]+\\.[a-z-]+\\.v[1-9][0-9]*");
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void shouldHaveExample(Path file) {
        assertThat(Path.of(file.toString().replace(SCHEMA, ".example.json"))).exists();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void shouldHoldAgainstItsSchema(Path example) {
        JsonNode schema = Files.json(Path.of(example.toString().replaceFirst("\\.example(-[a-z-]+)?\\.json$", SCHEMA)));
        assertThat(Schemas.standalone().violations(schema, Files.json(example))).isEmpty();
    }

    @Test
    void shouldHaveTopicForEveryEventAndEventForEveryTopic() {
        // Given
        Set<String> published = schemas().stream().map(EventTest::topic).collect(Collectors.toSet());

        // When
        Set<String> declared = topics().findValuesAsText("name").stream().filter(topic -> !topic.contains(".dead."))
                .collect(Collectors.toSet());

        // Then
        assertThat(declared).isEqualTo(published);
    }

    @Test
    void shouldKeepDeadLettersAsLongAsTheirSource() {
        topics().forEach(topic -> {
            String name = topic.path("name").asText();
            if (name.contains(".dead.")) {
                JsonNode source = named(name.substring(0, name.indexOf(".dead.")));
                assertThat(topic.path("retention")).as(name).isEqualTo(source.path("retention"));
            }
        });
    }

    @Test
    void shouldKeepSealedSubjectsThirtyDays() {
        schemas().stream().filter(file -> Files.json(file).path("properties").has("subject")).forEach(
                file -> assertThat(named(topic(file)).path("retention").asText()).as(type(file)).isEqualTo("P30D"));
    }

    @Test
    void shouldCarrySubjectOnlyWhereListed() {
        Set<String> sealed = schemas().stream().filter(file -> Files.json(file).path("properties").has("subject"))
                .map(EventTest::type).collect(Collectors.toSet());
        Set<String> listed = Files.text(Files.path("events/sealed-subjects")).lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#")).collect(Collectors.toSet());
        assertThat(sealed).isEqualTo(listed);
    }

    private static JsonNode topics() {
        return Files.yaml(Files.path("events/topics.yaml")).path("topics");
    }

    private static JsonNode named(String name) {
        return topics().valueStream().filter(topic -> topic.path("name").asText().equals(name)).findFirst().orElseThrow();
    }

    private static String type(Path file) {
        String name = file.getFileName().toString();
        return file.getParent().getFileName() + "." + name.substring(0, name.length() - SCHEMA.length());
    }

    private static String topic(Path file) {
        String type = type(file);
        return type.substring(0, type.indexOf('.', type.indexOf('.') + 1));
    }
}
