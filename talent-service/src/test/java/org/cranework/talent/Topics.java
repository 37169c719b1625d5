package org.cranework.talent;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.cranework.identity.subject.SealedSubject;
import org.cranework.identity.subject.SubjectCodec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Kafka from outside: tells what training would tell, hears what this service tells. */
@ApplicationScoped
public class Topics {

    /** An event as it was read. */
    public record Told(String id, String type, long version, String data) {}

    private final SubjectCodec subjects;
    private final Map<String, Object> settings = new HashMap<>();

    Topics(SubjectCodec subjects, @ConfigProperty(name = "kafka.bootstrap.servers") String servers) {
        this.subjects = subjects;
        settings.put("bootstrap.servers", servers);
        settings.put("key.serializer", StringSerializer.class);
        settings.put("value.serializer", ByteArraySerializer.class);
        settings.put("key.deserializer", StringDeserializer.class);
        settings.put("value.deserializer", ByteArrayDeserializer.class);
    }

    public void tell(Enrollment... enrollments) {
        tell(List.of(enrollments));
    }

    public void tell(List<Enrollment> enrollments) {
        send(enrollments.stream().map(enrollment -> record(UUID.randomUUID(), enrollment, data(enrollment))).toList());
    }

    public ProducerRecord<String, byte[]> record(UUID eventId, Enrollment enrollment, String data) {
        var record = new ProducerRecord<>("training.enrollment", enrollment.id().toString(),
                data.getBytes(StandardCharsets.UTF_8));
        Map.of("ce_specversion", "1.0", "ce_id", eventId.toString(), "ce_source", "/training", "ce_type",
                enrollment.type(), "ce_time", "2026-11-23T10:00:00Z", "ce_subject", enrollment.id().toString(),
                "ce_aggregateversion", String.valueOf(enrollment.version()), "ce_historical", "false", "content-type",
                "application/json")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    public String data(Enrollment enrollment) {
        SealedSubject sealed = subjects.seal(enrollment.subject());
        return """
                {"enrollmentId":"%s","organizationId":"%s","intakeYear":2019,"intakeSeason":"autumn","studyMode":"full-time",\
                "majorCode":"0106","majorGroup":"01","regionCode":"230206","enrolledOn":"2019-09-01","state":"%s",\
                "subject":{"index":"%s","sealed":"%s"}}"""
                .formatted(enrollment.id(), enrollment.organization(), enrollment.state(), sealed.index(),
                        sealed.sealed());
    }

    public void send(List<ProducerRecord<String, byte[]>> records) {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(settings)) {
            List<java.util.concurrent.Future<?>> sent = new ArrayList<>();
            records.forEach(record -> sent.add(producer.send(record)));
            for (var future : sent) {
                future.get();
            }
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
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
