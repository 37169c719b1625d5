package org.cranework.testing.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.cranework.contracts.Contract;
import org.cranework.contracts.Operation;

/** Values that travel as text in queries and headers, held against their schemas. */
final class Places {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Contract contract;
    private final SchemaSource schemas;

    Places(Contract contract, SchemaSource schemas) {
        this.contract = contract;
        this.schemas = schemas;
    }

    Map<String, JsonNode> declared(Operation operation, String place) {
        Map<String, JsonNode> declared = new LinkedHashMap<>();
        operation.parameters().stream().filter(parameter -> parameter.path("in").asText().equals(place))
                .forEach(parameter -> declared.put(parameter.path("name").asText(), parameter));
        return declared;
    }

    List<String> check(JsonNode declaration, String what, List<String> values) {
        List<String> violations = new ArrayList<>();
        if (values.isEmpty() && declaration.path("required").asBoolean()) {
            violations.add(what + " is required");
        }
        String pointer = Pointers.of(contract.document(), declaration.path("schema"));
        JsonNode schema = contract.resolve(declaration.path("schema"));
        for (String value : values) {
            schemas.violations(pointer, read(schema, value)).forEach(broken -> violations.add(what + " " + broken));
        }
        return violations;
    }

    private static JsonNode read(JsonNode schema, String value) {
        return switch (schema.path("type").asText()) {
            case "integer", "number" -> value.matches("-?\\d+") ? JSON.numberNode(Long.parseLong(value)) : JSON.textNode(value);
            case "boolean" ->
                value.matches("true|false") ? JSON.booleanNode(Boolean.parseBoolean(value)) : JSON.textNode(value);
            default -> JSON.textNode(value);
        };
    }
}
