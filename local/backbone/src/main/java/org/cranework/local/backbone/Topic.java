package org.cranework.local.backbone;

import java.time.Duration;
import java.util.Map;

/** One topic as {@code contracts/events/topics.yaml} declares it. */
public record Topic(String name, int partitions, String retention, String owner) {

    static final String FOREVER = "forever";

    static Topic from(Map<?, ?> entry) {
        Object partitions = entry.get("partitions");
        Object retention = entry.get("retention");
        return new Topic(String.valueOf(entry.get("name")), partitions == null ? 1 : ((Number) partitions).intValue(),
                retention == null ? FOREVER : retention.toString(), String.valueOf(entry.get("owner")));
    }

    Map<String, String> configuration() {
        return Map.of("retention.ms", FOREVER.equals(retention) ? "-1" : String.valueOf(Duration.parse(retention).toMillis()),
                "cleanup.policy", "delete");
    }
}
