package org.cranework.e2e;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads topics from their first record to what was their last when reading began; belongs to no group. */
public final class TopicReader {

    private TopicReader() {}

    /** Every topic there is, the broker's own too. */
    public static List<String> topics() {
        try (var consumer = consumer()) {
            return List.copyOf(consumer.listTopics().keySet());
        }
    }

    public static void read(String topic, Consumer<ConsumerRecord<byte[], byte[]>> reader) {
        try (var consumer = consumer()) {
            List<TopicPartition> partitions = new ArrayList<>();
            consumer.partitionsFor(topic).forEach(info -> partitions.add(new TopicPartition(topic, info.partition())));
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(reader);
            }
        }
    }

    public static String header(ConsumerRecord<byte[], byte[]> event, String name) {
        var header = event.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", TestCity.get().kafka().bootstrapServers(), "exclude.internal.topics",
                        false),
                new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
