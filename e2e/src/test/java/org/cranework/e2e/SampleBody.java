package org.cranework.e2e;

import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/**
 * The least JSON that a schema allows: so that a refusal is for who asks and not for what is said, and a caller who is let in
 * does little.
 */
final class SampleBody {

    private final JsonNode contract;

    private SampleBody(JsonNode contract) {
        this.contract = contract;
    }

    static String of(JsonNode contract, JsonNode schema) {
        return new SampleBody(contract).value(schema).toString();
    }

    private JsonNode value(JsonNode written) {
        JsonNode schema = resolve(written);
        if (schema.has("const")) {
            return schema.get("const");
        }
        if (schema.has("enum")) {
            return schema.get("enum").get(0);
        }
        return switch (type(schema)) {
            case "object" -> required(schema);
            case "array" -> JsonNodeFactory.instance.arrayNode();
            case "integer", "number" -> IntNode.valueOf(schema.path("minimum").asInt(1));
            case "boolean" -> JsonNodeFactory.instance.booleanNode(false);
            default -> TextNode.valueOf(text(schema));
        };
    }

    private ObjectNode required(JsonNode schema) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        schema.path("required")
                .forEach(name -> object.set(name.asText(), value(schema.path("properties").path(name.asText()))));
        return object;
    }

    private static String text(JsonNode schema) {
        return switch (schema.path("format").asText()) {
            case "uuid" -> UUID.fromString("01990000-0000-7000-8000-00000000dead").toString();
            case "date" -> "2020-01-01";
            default -> schema.path("examples").path(0).asText("permission test");
        };
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.get(0).asText() : type.asText();
    }

    private JsonNode resolve(JsonNode schema) {
        JsonNode referred = schema.has("$ref") ? contract.at(schema.get("$ref").asText().substring(1)) : schema;
        return referred.has("oneOf") ? resolve(referred.get("oneOf").get(0)) : referred;
    }
}
