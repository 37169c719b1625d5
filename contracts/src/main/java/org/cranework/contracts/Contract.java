package org.cranework.contracts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/** One service's OpenAPI file. */
public final class Contract {

    private static final List<String> CONTEXTS = List.of("talent", "training", "housing", "gateway");
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options", "trace");
    private static final YAMLMapper YAML = new YAMLMapper();

    private final String context;
    private final JsonNode document;
    private final List<Operation> operations;

    private Contract(String context, JsonNode document) {
        this.context = context;
        this.document = document;
        this.operations = read(context, document);
    }

    /** The contracts of all services that have one, in the order of the suite. */
    public static List<Contract> all() {
        return CONTEXTS.stream().flatMap(context -> load(context).stream()).toList();
    }

    /** A service's contract. */
    public static Contract of(String context) {
        return load(context).orElseThrow(
                () -> new IllegalArgumentException("There is no contract contracts/openapi/" + context + ".yaml"));
    }

    /** A contract that is not on the class path. */
    public static Contract parse(String context, String yaml) {
        try {
            return new Contract(context, YAML.readTree(yaml));
        } catch (IOException e) {
            throw new UncheckedIOException(context, e);
        }
    }

    public String context() {
        return context;
    }

    public JsonNode document() {
        return document;
    }

    public List<Operation> operations() {
        return operations;
    }

    /** The operation a request asks for; where a fixed segment and a place both match, the fixed one. */
    public Optional<Operation> find(String method, String path) {
        return operations.stream().filter(operation -> operation.method().equals(method) && operation.path().matches(path))
                .min(Comparator.comparingLong(Contract::places));
    }

    /** The node itself, or what its {@code $ref} within the file stands for. */
    public JsonNode resolve(JsonNode node) {
        return resolve(document, node);
    }

    private static JsonNode resolve(JsonNode document, JsonNode node) {
        JsonNode reference = node.path("$ref");
        return reference.isTextual() && reference.asText().startsWith("#")
                ? resolve(document, document.at(reference.asText().substring(1)))
                : node;
    }

    private static Optional<Contract> load(String context) {
        String resource = "contracts/openapi/" + context + ".yaml";
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            return file == null ? Optional.empty() : Optional.of(new Contract(context, YAML.readTree(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    private static List<Operation> read(String context, JsonNode document) {
        List<Operation> operations = new ArrayList<>();
        document.path("paths").properties().forEach(path -> path.getValue().properties().forEach(method -> {
            if (METHODS.contains(method.getKey())) {
                JsonNode definition = method.getValue();
                List<JsonNode> parameters = Stream
                        .of(path.getValue().path("parameters"), definition.path("parameters"))
                        .flatMap(JsonNode::valueStream).map(parameter -> resolve(document, parameter)).toList();
                operations.add(new Operation(context, definition.path("operationId").asText(),
                        method.getKey().toUpperCase(Locale.ROOT), PathTemplate.of(path.getKey()), definition, parameters));
            }
        }));
        return List.copyOf(operations);
    }

    private static long places(Operation operation) {
        return operation.path().segments().stream().filter(PathTemplate::isPlace).count();
    }
}
