package org.cranework.contracts;

import java.util.function.BiConsumer;

import com.fasterxml.jackson.databind.JsonNode;

/** Visits every node of a document with its JSON Pointer. */
final class Walk {

    private Walk() {}

    static void over(JsonNode document, BiConsumer<String, JsonNode> visitor) {
        visit("", document, visitor);
    }

    private static void visit(String pointer, JsonNode node, BiConsumer<String, JsonNode> visitor) {
        visitor.accept(pointer, node);
        if (node.isObject()) {
            node.properties().forEach(member -> visit(pointer + "/" + escape(member.getKey()), member.getValue(), visitor));
        } else {
            for (int i = 0; i < node.size(); i++) {
                visit(pointer + "/" + i, node.get(i), visitor);
            }
        }
    }

    static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
