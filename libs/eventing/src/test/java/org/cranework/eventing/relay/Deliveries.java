package org.cranework.eventing.relay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cranework.eventing.TestTopic.header;

/**
 * What a consumer that drops duplicates by id would see of a topic.
 *
 * @param firsts the versions of each aggregate in the order of their first delivery
 * @param duplicates how many records came again
 */
record Deliveries(Map<String, List<Long>> firsts, int duplicates) {

    static Deliveries of(List<ConsumerRecord<String, byte[]>> records) {
        Map<String, List<Long>> firsts = new HashMap<>();
        Set<String> seen = new HashSet<>();
        var duplicates = 0;
        for (var record : records) {
            if (seen.add(header(record, "ce_id"))) {
                firsts.computeIfAbsent(record.key(), key -> new ArrayList<>())
                        .add(Long.valueOf(header(record, "ce_aggregateversion")));
            } else {
                duplicates++;
            }
        }
        return new Deliveries(firsts, duplicates);
    }

    int distinct() {
        return firsts.values().stream().mapToInt(List::size).sum();
    }

    /** Every aggregate has every version once, in order. */
    void shouldBeComplete(int aggregates, long from, long to) {
        var expected = LongStream.rangeClosed(from, to).boxed().toList();
        assertThat(firsts).hasSize(aggregates);
        assertThat(firsts.values()).allSatisfy(versions -> assertThat(versions).isEqualTo(expected));
    }
}
