package org.cranework.e2e;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;

/** Where the contracts let a caller name somebody's record besides the path: in a filter, or in a member of a body. */
final class Naming {

    /** Lists of ids, and places: neither has the format of one id. */
    private static final Set<String> FILTERS = Set.of("ids", "region");
    /** Members that name an organization or a place by a code. */
    private static final Set<String> CODES = Set.of("creditCode", "issuerCreditCode", "regionCode");

    private Naming() {}

    static List<String> filters(JsonNode contract, JsonNode operation) {
        List<String> filters = new ArrayList<>();
        operation.path("parameters").forEach(written -> {
            JsonNode parameter = resolve(contract, written);
            String name = parameter.path("name").asText();
            if ("query".equals(parameter.path("in").asText())
                    && (FILTERS.contains(name) || isId(resolve(contract, parameter.path("schema"))))) {
                filters.add(name);
            }
        });
        return filters;
    }

    static Set<String> members(JsonNode contract, JsonNode schema) {
        Set<String> members = new TreeSet<>();
        collect(contract, schema, members);
        return members;
    }

    private static void collect(JsonNode contract, JsonNode written, Set<String> members) {
        JsonNode schema = resolve(contract, written);
        schema.path("properties").properties().forEach(member -> {
            if (CODES.contains(member.getKey()) || isId(resolve(contract, member.getValue()))) {
                members.add(member.getKey());
            }
            collect(contract, member.getValue(), members);
        });
        if (schema.has("items")) {
            collect(contract, schema.get("items"), members);
        }
        schema.path("oneOf").forEach(choice -> collect(contract, choice, members));
    }

    private static boolean isId(JsonNode schema) {
        return "uuid".equals(schema.path("format").asText());
    }

    private static JsonNode resolve(JsonNode contract, JsonNode written) {
        return written.has("$ref") ? contract.at(written.get("$ref").asText().substring(1)) : written;
    }
}
