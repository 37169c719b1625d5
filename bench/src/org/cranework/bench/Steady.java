package org.cranework.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Events committed one by one at a steady rate, and the time from just before each one's insert until a consumer has it: the
 * commit and its flush are inside. The rows come from another process than the relay's, so it is not woken and has to look.
 */
final class Steady {

    static final int RATE = 500;

    private static final int WRITERS = 4;
    private static final int SECONDS = 20;
    private static final int EVENTS = RATE * SECONDS;
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final BenchCity city;
    private final String topic;
    private final Map<String, Long> written = new ConcurrentHashMap<>();

    Steady(BenchCity city, String topic) {
        this.city = city;
        this.topic = topic;
    }

    /** Milliseconds from each event's insert to its arrival, sorted. */
    record Latency(List<Double> milliseconds) {
        double percentile(int share) {
            return milliseconds.get((int) Math.ceil(milliseconds.size() * share / 100.0) - 1);
        }
    }

    Latency run() {
        try (var consumer = new KafkaConsumer<>(Map.<String, Object>of("bootstrap.servers", city.kafka()), new StringDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream().map(found -> new TopicPartition(topic, found.partition())).toList();
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
            partitions.forEach(consumer::position);
            long begin = System.nanoTime() + Duration.ofMillis(500).toNanos();
            List<Thread> writers = IntStream.range(0, WRITERS)
                    .mapToObj(writer -> Thread.ofPlatform().daemon().start(() -> write(writer, begin))).toList();
            List<Double> milliseconds = receive(consumer);
            for (Thread writer : writers) {
                writer.join();
            }
            return new Latency(milliseconds.stream().sorted().toList());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("interrupted", e);
        }
    }

    private void write(int writer, long begin) {
        Sql.run(city::connect, "training", connection -> {
            try (PreparedStatement insert = statement(connection)) {
                for (int event = writer; event < EVENTS; event += WRITERS) {
                    long instant = begin + event * 1_000_000_000L / RATE;
                    LockSupport.parkNanos(instant - System.nanoTime());
                    UUID aggregate = UUID.randomUUID();
                    written.put(aggregate.toString(), System.nanoTime());
                    insert.setObject(1, aggregate);
                    insert.executeUpdate();
                }
            }
        });
    }

    private PreparedStatement statement(Connection connection) throws SQLException {
        return connection.prepareStatement("""
                INSERT INTO outbox (id, aggregatetype, aggregateid, type, aggregateversion, time, payload)
                VALUES (uuidv7(), '%s', ?, 'bench.event.happened.v1', 0, now(), convert_to(repeat('x', %d), 'UTF8'))"""
                .formatted(topic, Outbox.PAYLOAD));
    }

    private List<Double> receive(KafkaConsumer<String, byte[]> consumer) {
        List<Double> milliseconds = new java.util.ArrayList<>(EVENTS);
        long end = System.nanoTime() + LIMIT.toNanos();
        while (milliseconds.size() < EVENTS) {
            if (System.nanoTime() > end) {
                throw new BenchException("only " + milliseconds.size() + " of " + EVENTS + " events came");
            }
            for (var event : consumer.poll(Duration.ofMillis(100))) {
                milliseconds.add((System.nanoTime() - written.get(event.key())) / 1e6);
            }
        }
        return milliseconds;
    }
}
