package org.cranework.e2e.history;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.cranework.e2e.TestCity;

/** Writes records past the outbox. Those it makes up name it as their source, so that no check takes them for a service's. */
public final class Forgery implements AutoCloseable {

    static final String SOURCE = "/e2e/forgery";

    private final KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", TestCity.get().kafka().bootstrapServers(), "acks", "all"), new ByteArraySerializer(),
            new ByteArraySerializer());

    /** The same record once more, as a relay does that was killed before it deleted its row. */
    public void sendAgain(ConsumerRecord<byte[], byte[]> record) {
        send(new ProducerRecord<>(record.topic(), record.partition(), record.key(), record.value(), record.headers()));
    }

    /** A record like another, with a new id; returns the id. All of one test come to one partition, in this order. */
    public UUID send(ConsumerRecord<byte[], byte[]> like, String type, UUID aggregate, long version, String data) {
        UUID id = UUID.randomUUID();
        var record = new ProducerRecord<>(like.topic(), like.partition(), bytes(aggregate.toString()), bytes(data));
        like.headers().forEach(header -> record.headers().add(header));
        Map.of("ce_id", id.toString(), "ce_source", SOURCE, "ce_type", type, "ce_subject", aggregate.toString(),
                "ce_aggregateversion", String.valueOf(version)).forEach((name, value) -> {
                    record.headers().remove(name);
                    record.headers().add(name, bytes(value));
                });
        send(record);
        return id;
    }

    private void send(ProducerRecord<byte[], byte[]> record) {
        try {
            producer.send(record).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker did not take a forged record", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        producer.close();
    }
}
