package org.cranework.e2e;

import java.util.ArrayList;
import java.util.List;

import org.cranework.local.city.Json;

import static org.assertj.core.api.Assertions.assertThat;

/** What a topic says. */
final class Told {

    private Told() {}

    /** Waits until the events whose data has this member are exactly these, each as type and version, in order. */
    static void await(String topic, String member, String value, String... events) {
        org.awaitility.Awaitility.await(topic + " of " + value)
                .untilAsserted(() -> assertThat(of(topic, member, value)).containsExactly(events));
    }

    private static List<String> of(String topic, String member, String value) {
        List<String> told = new ArrayList<>();
        TopicReader.read(topic, event -> {
            if (Json.tree(event.value()).path(member).asText().equals(value)) {
                told.add(TopicReader.header(event, "ce_type") + " " + TopicReader.header(event, "ce_aggregateversion"));
            }
        });
        return told;
    }
}
