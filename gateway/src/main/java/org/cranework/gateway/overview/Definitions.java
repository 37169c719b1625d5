package org.cranework.gateway.overview;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/** {@code figures.yaml}: which figures there are, whose, what they are called, and which anyone may see. */
@Singleton
class Definitions {

    private static final String FILE = "contracts/figures.yaml";

    private final List<JsonNode> figures;

    Definitions() {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE)) {
            figures = new YAMLMapper().readTree(file).path("figures").valueStream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    /** A service's figures that a caller may see. */
    List<JsonNode> of(String service, boolean known) {
        return figures.stream().filter(figure -> figure.path("id").asText().startsWith(service + "."))
                .filter(figure -> known || figure.path("public").asBoolean()).toList();
    }

    /** A figure without a value: what it is, in a language. */
    static ObjectNode describe(JsonNode definition, Locale language) {
        ObjectNode figure = JsonNodeFactory.instance.objectNode();
        figure.put("id", definition.path("id").asText());
        figure.put("name", definition.path("name").path(language.toLanguageTag()).asText());
        figure.put("meaning", definition.path("meaning").path(language.toLanguageTag()).asText().strip());
        for (String member : List.of("unit", "pillar", "kind", "exactness")) {
            figure.put(member, definition.path(member).asText());
        }
        return figure;
    }
}
