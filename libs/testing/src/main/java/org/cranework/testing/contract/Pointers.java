package org.cranework.testing.contract;

import java.util.Iterator;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/** Finds where in its document a node stands, so that a schema is read with what it refers to. */
final class Pointers {

    private Pointers() {}

    static String of(JsonNode document, JsonNode node) {
        return search("", document, node)
                .orElseThrow(() -> new IllegalArgumentException("The node is not one of the document: " + node));
    }

    private static Optional<String> search(String pointer, JsonNode from, JsonNode node) {
        if (isSame(from, node)) {
            return Optional.of(pointer);
        }
        for (Iterator<Map.Entry<String, JsonNode>> members = from.properties().iterator(); members.hasNext();) {
            Map.Entry<String, JsonNode> member = members.next();
            Optional<String> found = search(pointer + "/" + member.getKey().replace("~", "~0").replace("/", "~1"),
                    member.getValue(), node);
            if (found.isPresent()) {
                return found;
            }
        }
        for (int i = 0; from.isArray() && i < from.size(); i++) {
            Optional<String> found = search(pointer + "/" + i, from.get(i), node);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    @SuppressWarnings("ReferenceEquality") // two equal schemas stand in two places
    private static boolean isSame(JsonNode one, JsonNode other) {
        return one == other;
    }
}
