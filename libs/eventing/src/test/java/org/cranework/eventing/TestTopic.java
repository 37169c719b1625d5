package org.cranework.eventing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.cranework.local.backbone.Broker;
import org.cranework.local.backbone.Topic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

/**
 * A topic of one test, read from its beginning.
 */
public final class TestTopic implements AutoCloseable {

    private static final int PARTITIONS = 3;

    /** Kept, or its level would be collected with it: Kafka and Flyway print all their settings at every start. */
    private static final Logger LIBRARIES_LOG = Logger.getLogger("org");

    static {
        LIBRARIES_LOG.setLevel(Level.WARNING);
    }

    private final String name;
    private final KafkaConsumer<String, byte[]> consumer;
    private final List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();

    public TestTopic(Broker kafka) {
        this(kafka, "test.aggregate" + UUID.randomUUID().toString().substring(0, 8));
    }

    public TestTopic(Broker kafka, String name) {
        this.name = name;
        kafka.createTopics(List.of(new Topic(name, PARTITIONS, "forever", "test")));
        this.consumer = new KafkaConsumer<>(Map.of("bootstrap.servers", kafka.bootstrapServers()), new StringDeserializer(),
                new ByteArrayDeserializer());
        var partitions = IntStream.range(0, PARTITIONS).mapToObj(i -> new TopicPartition(name, i)).toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    public String name() {
        return name;
    }

    /** Everything read so far and until the condition holds. */
    public List<ConsumerRecord<String, byte[]>> readUntil(String what,
            Predicate<List<ConsumerRecord<String, byte[]>>> condition) {
        await(what).atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(10)).until(() -> {
            consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            return condition.test(records);
        });
        return List.copyOf(records);
    }

    public static String header(ConsumerRecord<String, byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), UTF_8);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
