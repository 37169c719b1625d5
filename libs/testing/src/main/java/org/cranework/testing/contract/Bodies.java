package org.cranework.testing.contract;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.cranework.contracts.Contract;
import org.cranework.contracts.Operation;

/** Bodies, held against the media types and schemas of the contract. */
final class Bodies {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Contract contract;
    private final SchemaSource schemas;

    Bodies(Contract contract, SchemaSource schemas) {
        this.contract = contract;
        this.schemas = schemas;
    }

    List<String> request(Operation operation, Exchange exchange) {
        JsonNode body = contract.resolve(operation.definition().path("requestBody"));
        if (exchange.requestType() == null || exchange.requestBody() == null) {
            return body.path("required").asBoolean() && exchange.requestType() == null
                    ? List.of("a request body is required")
                    : List.of();
        }
        return check("request", body.path("content"), exchange.requestType(), exchange.requestBody());
    }

    List<String> response(JsonNode response, Exchange exchange) {
        if (response.path("content").isEmpty()) {
            return exchange.responseBody() == null || exchange.responseBody().isEmpty()
                    ? List.of()
                    : List.of("a body is answered where the contract announces none");
        }
        return check("response", response.path("content"), exchange.responseType(), exchange.responseBody());
    }

    private List<String> check(String what, JsonNode content, String type, String body) {
        JsonNode media = content.path(String.valueOf(type));
        if (media.isMissingNode()) {
            return List.of(what + " media type " + type + " is not in the contract");
        }
        if (!type.endsWith("json") || media.path("schema").isMissingNode()) {
            return List.of();
        }
        try {
            List<String> violations = new ArrayList<>();
            schemas.violations(Pointers.of(contract.document(), media.get("schema")), JSON.readTree(body))
                    .forEach(broken -> violations.add(what + " " + broken));
            return violations;
        } catch (JsonProcessingException e) {
            return List.of(what + " body is no JSON");
        }
    }
}
