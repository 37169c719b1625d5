package org.cranework.gateway.overview;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The document being put together: figures by pillar, in the order of their definitions. */
final class Overview {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ObjectNode document = JSON.objectNode();
    private final ObjectNode figuresByPillar = JSON.objectNode();
    private final ArrayNode sources = JSON.arrayNode();
    private final Locale language;

    Overview(Question question, Locale language) {
        this.language = language;
        document.put("asOf", question.asOf().toString());
        ObjectNode cut = document.putObject("cut");
        question.cut().forEach(cut::put);
    }

    /** The service answered: each figure as it gave it. */
    void add(String service, List<JsonNode> definitions, JsonNode items) {
        sources.addObject().put("service", service).put("answered", true);
        definitions.forEach(definition -> add(figure(definition, items).put("stale", false)));
    }

    /** The service is silent: each figure as it last gave it, if it did, marked. */
    void addStale(String service, List<JsonNode> definitions, Answers.Answer last, Instant silentSince) {
        sources.addObject().put("service", service).put("answered", false).put("since", silentSince.toString());
        JsonNode items = last == null ? JSON.arrayNode() : last.items();
        Instant since = last == null ? silentSince : last.at();
        definitions.forEach(
                definition -> add(figure(definition, items).put("stale", true).put("since", since.toString())));
    }

    ObjectNode document() {
        ArrayNode pillars = document.putArray("pillars");
        figuresByPillar.properties().forEach(pillar -> pillars.addObject().put("pillar", pillar.getKey())
                .set("figures", pillar.getValue()));
        document.set("sources", sources);
        return document;
    }

    private void add(ObjectNode figure) {
        figuresByPillar.withArrayProperty(figure.path("pillar").asText()).add(figure);
    }

    /** What the service says of it, under the names the suite gives it. */
    private ObjectNode figure(JsonNode definition, JsonNode items) {
        ObjectNode described = Definitions.describe(definition, language);
        items.forEach(item -> {
            if (item.path("id").equals(definition.path("id"))) {
                item.properties().forEach(member -> described.putIfAbsent(member.getKey(), member.getValue()));
            }
        });
        return described;
    }
}
