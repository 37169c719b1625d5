package org.cranework.gateway.suite;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.cranework.contracts.Contract;

/**
 * Merges contracts. Shared components, which read the same everywhere, come in once; a name that two services use for
 * different things gets the second service's name before it, and references follow.
 */
final class SuiteContract {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ObjectNode paths = JSON.objectNode();
    private final ObjectNode components = JSON.objectNode();
    private final ObjectNode tags = JSON.objectNode();

    private SuiteContract() {}

    static ObjectNode merge(List<Contract> contracts) {
        SuiteContract suite = new SuiteContract();
        contracts.forEach(suite::add);
        ObjectNode document = JSON.objectNode();
        document.put("openapi", "3.1.1");
        ObjectNode info = document.putObject("info").put("title", "Cranework").put("version", "1.0.0").put("summary",
                "A city's skilled workers: who they are, how they are taught, where they live.");
        info.putObject("license").put("name", "Apache-2.0").put("identifier", "Apache-2.0");
        document.putArray("servers").addObject().put("url", "/");
        document.putArray("tags").addAll(suite.tags.valueStream().toList());
        document.putArray("security").addObject().putArray("bearer");
        document.set("paths", suite.paths);
        document.set("components", suite.components);
        return document;
    }

    private void add(Contract contract) {
        JsonNode document = contract.document();
        Map<String, String> renamed = renamed(contract);
        document.path("tags").forEach(tag -> tags.set(tag.path("name").asText(), tag));
        document.path("paths").properties().forEach(path -> paths.set(path.getKey(), follow(path.getValue(), renamed)));
        document.path("components").properties().forEach(kind -> kind.getValue().properties()
                .forEach(component -> components.withObjectProperty(kind.getKey()).set(
                        nameOf(kind.getKey(), component.getKey(), renamed), follow(component.getValue(), renamed))));
    }

    private Map<String, String> renamed(Contract contract) {
        Map<String, String> renamed = new HashMap<>();
        contract.document().path("components").properties().forEach(kind -> kind.getValue().properties().forEach(component -> {
            JsonNode taken = components.path(kind.getKey()).path(component.getKey());
            if (!taken.isMissingNode() && !taken.equals(component.getValue())) {
                renamed.put(reference(kind.getKey(), component.getKey()),
                        reference(kind.getKey(), capitalized(contract.context()) + component.getKey()));
            }
        }));
        return renamed;
    }

    private static String nameOf(String kind, String name, Map<String, String> renamed) {
        String reference = renamed.getOrDefault(reference(kind, name), reference(kind, name));
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    private static JsonNode follow(JsonNode node, Map<String, String> renamed) {
        if (renamed.isEmpty()) {
            return node;
        }
        if (node.isObject()) {
            ObjectNode copy = JSON.objectNode();
            node.properties().forEach(member -> copy.set(member.getKey(),
                    member.getKey().equals("$ref") && member.getValue().isTextual()
                            ? JSON.textNode(renamed.getOrDefault(member.getValue().asText(), member.getValue().asText()))
                            : follow(member.getValue(), renamed)));
            return copy;
        }
        return node.isArray() ? JSON.arrayNode().addAll(node.valueStream().map(item -> follow(item, renamed)).toList()) : node;
    }

    private static String reference(String kind, String name) {
        return "#/components/" + kind + "/" + name;
    }

    private static String capitalized(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
