package org.cranework.contracts;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;

/** JSON Schema 2020-12 with formats asserted. */
final class Schemas {

    static final String METASCHEMA = "https://json-schema.org/draft/2020-12/schema";

    private static final String LOCATION = "https://cranework.invalid/document";

    private final SchemaRegistry registry;

    private Schemas(Map<String, String> documents) {
        registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(documents)
                .schemaRegistryConfig(SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
    }

    /** Schemas that stand alone. */
    static Schemas standalone() {
        return new Schemas(Map.of());
    }

    /** Schemas within a document, which may refer to others in it. */
    static Schemas in(JsonNode document) {
        return new Schemas(Map.of(LOCATION, document.toString()));
    }

    List<String> violations(JsonNode schema, JsonNode instance) {
        return violations(registry.getSchema(schema), instance);
    }

    List<String> violations(String pointer, JsonNode instance) {
        return violations(registry.getSchema(SchemaLocation.of(LOCATION + "#" + pointer)), instance);
    }

    List<String> metaschemaViolations(JsonNode schema) {
        return violations(registry.getSchema(SchemaLocation.of(METASCHEMA)), schema);
    }

    private static List<String> violations(Schema schema, JsonNode instance) {
        return schema.validate(instance).stream().map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }
}
