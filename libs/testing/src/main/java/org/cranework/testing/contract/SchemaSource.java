package org.cranework.testing.contract;

import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;

/** The schemas within one document, 2020-12 with formats asserted. */
final class SchemaSource {

    /** It warns of every word of OpenAPI that is none of JSON Schema. Held here: a logger nobody holds forgets its level. */
    private static final Logger LOG = Logger.getLogger("com.networknt.schema");

    static {
        LOG.setLevel(Level.SEVERE);
    }

    private static final String LOCATION = "https://cranework.invalid/document";

    private final SchemaRegistry registry;

    SchemaSource(JsonNode document) {
        registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemas(Map.of(LOCATION, document.toString())).schemaRegistryConfig(
                        SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
    }

    /** What is wrong with an instance of the schema at a JSON Pointer; nothing where it holds. */
    List<String> violations(String pointer, JsonNode instance) {
        Schema schema = registry.getSchema(SchemaLocation.of(LOCATION + "#" + pointer));
        return schema.validate(instance).stream()
                .map(error -> "'" + error.getInstanceLocation() + "' " + error.getMessage()).toList();
    }
}
