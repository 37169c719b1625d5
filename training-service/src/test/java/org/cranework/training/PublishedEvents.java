package org.cranework.training;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.cranework.testing.contract.EventContract;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The events that reached Kafka. */
@Singleton
public class PublishedEvents {

    private final String bootstrapServers;
    private final Rows rows;

    PublishedEvents(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers, Rows rows) {
        this.bootstrapServers = bootstrapServers;
        this.rows = rows;
    }

    /** One event. */
    public record Published(String type, String key, String version, String data) {}

    /** Every event about a college's enrollments, once the outbox is empty; each was held against its schema. */
    public List<Published> of(UUID college) {
        Awaitility.await("the outbox to be empty").atMost(Duration.ofSeconds(30))
                .until(() -> rows.number("SELECT count(*) FROM outbox") == 0);
        List<Published> found = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> one : read()) {
            String data = new String(one.value(), StandardCharsets.UTF_8);
            if (data.contains(college.toString())) {
                EventContract.check(header(one, "ce_type"), one.value());
                found.add(new Published(header(one, "ce_type"), one.key(), header(one, "ce_aggregateversion"), data));
            }
        }
        return found;
    }

    private List<ConsumerRecord<String, byte[]>> read() {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers, "group.id", "test-" + UUID.randomUUID(),
                "enable.auto.commit", "false");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor("training.enrollment").stream()
                    .map(one -> new TopicPartition(one.topic(), one.partition())).toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> all = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(all::add);
            }
            return all;
        }
    }

    private static String header(ConsumerRecord<String, byte[]> one, String name) {
        return new String(one.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
