package org.cranework.e2e.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;

import org.cranework.e2e.TopicReader;

/** What a topic tells of each aggregate to a consumer that drops duplicates by id. */
final class Deliveries {

    private final Map<UUID, List<Long>> versions = new HashMap<>();
    private final Set<String> ids = new HashSet<>();
    private long resent;

    static Deliveries of(String topic) {
        var deliveries = new Deliveries();
        TopicReader.read(topic, event -> {
            if (!Forgery.SOURCE.equals(TopicReader.header(event, "ce_source"))) {
                deliveries.add(TopicReader.header(event, "ce_id"), UUID.fromString(TopicReader.header(event, "ce_subject")),
                        Long.parseLong(TopicReader.header(event, "ce_aggregateversion")));
            }
        });
        return deliveries;
    }

    void add(String id, UUID aggregate, long version) {
        if (ids.add(id)) {
            versions.computeIfAbsent(aggregate, key -> new ArrayList<>()).add(version);
        } else {
            resent++;
        }
    }

    long events() {
        return ids.size();
    }

    long resent() {
        return resent;
    }

    /** Versions that were written and never told. */
    long lost(Map<UUID, Long> source) {
        return source.entrySet().stream().mapToLong(row -> LongStream.rangeClosed(0, row.getValue())
                .filter(version -> !told(row.getKey()).contains(version)).count()).sum();
    }

    /** Events beyond one for each version that was written. */
    long doubled(Map<UUID, Long> source) {
        return versions.entrySet().stream().mapToLong(aggregate -> {
            long last = source.getOrDefault(aggregate.getKey(), -1L);
            long written = aggregate.getValue().stream().distinct().filter(version -> version <= last).count();
            return aggregate.getValue().size() - written;
        }).sum();
    }

    long disordered() {
        return versions.values().stream().filter(told -> !told.equals(told.stream().sorted().toList())).count();
    }

    private List<Long> told(UUID aggregate) {
        return versions.getOrDefault(aggregate, List.of());
    }
}
