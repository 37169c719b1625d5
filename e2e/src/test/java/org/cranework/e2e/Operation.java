package org.cranework.e2e;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import org.cranework.local.city.Service;

/**
 * An operation of the contracts.
 *
 * @param path
 *            as in the contract, with its parameters in braces
 * @param body
 *            one that the schema allows and that says nothing true, empty for an operation without one
 * @param filters
 *            the query parameters that name a record or a region
 * @param naming
 *            the members of the body that do
 */
record Operation(String id, Service service, String method, String path, String contentType, String body, List<String> filters,
        Set<String> naming) {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    static List<Operation> all() throws IOException {
        List<Operation> operations = new ArrayList<>();
        for (Service service : Service.values()) {
            try (InputStream file = Operation.class
                    .getResourceAsStream("/contracts/openapi/" + service.context() + ".yaml")) {
                JsonNode contract = new ObjectMapper(new YAMLFactory()).readTree(file);
                contract.path("paths").properties().forEach(path -> operations.addAll(of(service, contract, path)));
            }
        }
        return operations;
    }

    private static List<Operation> of(Service service, JsonNode contract, Map.Entry<String, JsonNode> path) {
        List<Operation> operations = new ArrayList<>();
        path.getValue().properties().forEach(method -> {
            if (METHODS.contains(method.getKey())) {
                JsonNode content = method.getValue().path("requestBody").path("content");
                String type = content.isEmpty() ? "application/json" : content.fieldNames().next();
                JsonNode schema = content.path(type).path("schema");
                String body = content.isEmpty() ? "" : SampleBody.of(contract, schema);
                operations.add(new Operation(method.getValue().path("operationId").asText(), service,
                        method.getKey().toUpperCase(Locale.ROOT), path.getKey(), type, body,
                        Naming.filters(contract, method.getValue()), Naming.members(contract, schema)));
            }
        });
        return operations;
    }

    boolean reads() {
        return "GET".equals(method);
    }

    /** Whether it is about one record, named in its path. */
    boolean ofOneRecord() {
        return path.contains("{id}");
    }

    /** The path of the list that its record is in, or of the list itself. */
    String collection() {
        return path.replaceFirst("/\\{id}.*", "");
    }
}
