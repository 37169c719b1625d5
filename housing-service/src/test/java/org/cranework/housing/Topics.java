package org.cranework.housing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Kafka from outside: hears what this service tells. */
@ApplicationScoped
public class Topics {

    /** An event as it was read. */
    public record Told(String id, String type, long version, boolean historical, String data) {}

    private final Map<String, Object> settings = new HashMap<>();

    Topics(@ConfigProperty(name = "kafka.bootstrap.servers") String servers) {
        settings.put("bootstrap.servers", servers);
        settings.put("key.deserializer", StringDeserializer.class);
        settings.put("value.deserializer", ByteArrayDeserializer.class);
    }

    /** What the topic holds now about one aggregate, in order. */
    public List<Told> about(String topic, UUID aggregate) {
        List<Told> told = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(settings)) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition())).toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                    if (aggregate.toString().equals(record.key())) {
                        told.add(new Told(header(record, "ce_id"), header(record, "ce_type"),
                                Long.parseLong(header(record, "ce_aggregateversion")),
                                Boolean.parseBoolean(header(record, "ce_historical")),
                                new String(record.value(), StandardCharsets.UTF_8)));
                    }
                }
            }
        }
        return told;
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
