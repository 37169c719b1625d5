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

/** An operation of the contracts, with a path that names a record nobody has. */
record Operation(String id, String method, String path, String contentType) {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final String NOBODYS = "01990000-0000-7000-8000-00000000dead";

    static List<Operation> all() throws IOException {
        List<Operation> operations = new ArrayList<>();
        for (String context : List.of("talent", "training", "housing", "gateway")) {
            try (InputStream file = Operation.class.getResourceAsStream("/contracts/openapi/" + context + ".yaml")) {
                // A service without an API of its own has no contract.
                if (file != null) {
                    new ObjectMapper(new YAMLFactory()).readTree(file).path("paths").properties()
                            .forEach(path -> operations.addAll(of(path)));
                }
            }
        }
        return operations;
    }

    private static List<Operation> of(Map.Entry<String, JsonNode> path) {
        List<Operation> operations = new ArrayList<>();
        path.getValue().properties().forEach(method -> {
            if (METHODS.contains(method.getKey())) {
                var types = method.getValue().path("requestBody").path("content").fieldNames();
                operations.add(new Operation(method.getValue().path("operationId").asText(),
                        method.getKey().toUpperCase(Locale.ROOT), path.getKey().replaceAll("\\{[^}]+}", NOBODYS),
                        types.hasNext() ? types.next() : "application/json"));
            }
        });
        return operations;
    }
}
