package org.cranework.eventing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Records as a relay writes them.
 */
public final class TestEvents {

    public static final String TOPIC = "test.thing";

    private static final Instant TIME = Instant.parse("2018-09-01T00:00:00Z");

    private TestEvents() {}

    public static ReceivedEvent event(UUID aggregate, long version, String data) {
        return new ReceivedEvent(UUID.randomUUID(), TOPIC, "test.thing.changed.v1", aggregate, version, TIME, false,
                data.getBytes(UTF_8), null);
    }

    public static ConsumerRecords<String, byte[]> records(ReceivedEvent... events) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        for (var event : events) {
            records.add(record(event));
        }
        return records(records);
    }

    public static ConsumerRecords<String, byte[]> records(List<ConsumerRecord<String, byte[]>> records) {
        return new ConsumerRecords<>(Map.of(new TopicPartition(TOPIC, 0), records), new HashMap<>());
    }

    public static ConsumerRecord<String, byte[]> record(ReceivedEvent event) {
        var record = new ConsumerRecord<>(event.topic(), 0, 0, event.aggregateId().toString(), event.data());
        record.headers().add("ce_id", bytes(event.id()));
        record.headers().add("ce_type", bytes(event.type()));
        record.headers().add("ce_time", bytes(event.time()));
        record.headers().add("ce_aggregateversion", bytes(event.aggregateVersion()));
        record.headers().add("ce_historical", bytes(event.historical()));
        return record;
    }

    private static byte[] bytes(Object value) {
        return value.toString().getBytes(UTF_8);
    }
}
