package org.cranework.eventing.schedule;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;

import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.cranework.eventing.ConsumerKit;
import org.cranework.eventing.ServiceName;
import org.cranework.eventing.TestDatabase;
import org.cranework.eventing.TestTransactions;
import org.cranework.eventing.ThingConsumer;

/** Polls, applies through the product's inbox, commits the offset: what the connector does for a service. */
public final class ConsumerLoop implements AutoCloseable {

    /** The broker allows no shorter session; heartbeats often, so that a schedule is not mostly rebalances. */
    private static final Map<String, Object> SETTINGS = Map.of("enable.auto.commit", false, "auto.offset.reset", "earliest",
            "session.timeout.ms", 6000, "heartbeat.interval.ms", 250, "max.poll.records", 500);

    private final String topic;
    private final ThingConsumer consumer;
    private final Map<String, Object> settings = new HashMap<>(SETTINGS);
    private final AtomicReference<ConsumerRecords<String, byte[]>> last = new AtomicReference<>(ConsumerRecords.empty());
    private final AtomicReference<Random> rewind = new AtomicReference<>();
    private final Thread thread;
    private volatile boolean stopped;

    public ConsumerLoop(TestDatabase database, String bootstrapServers, String topic, MeterRegistry meters) {
        this.topic = topic;
        this.consumer = new ThingConsumer(
                new ConsumerKit(new TestTransactions(database), new ServiceName("test-service"), meters));
        settings.put("bootstrap.servers", bootstrapServers);
        settings.put("group.id", "schedule");
        this.thread = Thread.ofPlatform().name("consumer-under-test").daemon().start(this::run);
    }

    private void run() {
        try (var kafka = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            kafka.subscribe(List.of(topic));
            try {
                consume(kafka);
            } catch (RuntimeException ended) {
                // The batch applied or not, its offset told or not. Only the end of its service may end a consumer.
                if (!Thread.interrupted()) {
                    throw ended;
                }
            }
        }
    }

    private void consume(KafkaConsumer<String, byte[]> kafka) {
        while (!stopped) {
            var records = kafka.poll(Duration.ofMillis(50));
            if (!records.isEmpty()) {
                consumer.consume(records);
                last.set(records);
                commit(kafka);
            }
            goBack(kafka);
        }
    }

    private static void commit(KafkaConsumer<String, byte[]> kafka) {
        try {
            kafka.commitSync(Duration.ofSeconds(2));
        } catch (InterruptException interrupted) {
            throw interrupted;
        } catch (KafkaException late) {
            // A rebalance or a hanging broker: the batch comes again, and is known.
            return;
        }
    }

    private void goBack(KafkaConsumer<String, byte[]> kafka) {
        Random random = rewind.getAndSet(null);
        if (random != null) {
            for (var partition : kafka.assignment()) {
                kafka.seek(partition, Math.max(0, kafka.position(partition) - random.nextInt(400)));
            }
        }
    }

    /** Reads again what it has read before. */
    void rewind(Random random) {
        rewind.set(random);
    }

    ConsumerRecords<String, byte[]> last() {
        return last.get();
    }

    /** Ends it wherever it stands. */
    void interrupt() throws InterruptedException {
        thread.interrupt();
        thread.join();
    }

    @Override
    public void close() throws InterruptedException {
        stopped = true;
        thread.join();
    }
}
