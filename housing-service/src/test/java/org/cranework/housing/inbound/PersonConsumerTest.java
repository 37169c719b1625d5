package org.cranework.housing.inbound;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.cranework.testing.backbone.Backbone;
import org.cranework.testing.backbone.BackboneResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@QuarkusTestResource(BackboneResource.class)
class PersonConsumerTest {

    private final KafkaProducer<String, byte[]> talent = new KafkaProducer<>(
            Map.of("bootstrap.servers", Backbone.shared().kafka().bootstrapServers()), new StringSerializer(),
            new ByteArraySerializer());
    private final DataSource database;
    private final UUID person = UUID.randomUUID();

    @Inject
    PersonConsumerTest(DataSource database) {
        this.database = database;
    }

    @AfterEach
    void close() {
        talent.close();
    }

    @Test
    void shouldLearnPersonAndItsNewDocument() {
        // When
        publish(UUID.randomUUID(), "registered", 0, data(person, 1));
        publish(UUID.randomUUID(), "changed", 1, data(person, 2));

        // Then
        awaitPerson("version 1 index 02");
    }

    @Test
    void shouldApplyADuplicateOnce() {
        // Given
        var event = UUID.randomUUID();
        publish(event, "registered", 0, data(person, 1));

        // When
        publish(event, "registered", 0, data(person, 1));
        publish(UUID.randomUUID(), "changed", 1, data(person, 2));

        // Then
        awaitPerson("version 1 index 02");
        assertThat(text("SELECT count(*) FROM inbox WHERE event_id = '" + event + "'")).isEqualTo("1");
    }

    @Test
    void shouldKeepTheNewerStateWhenAnOlderVersionComesLate() {
        // Given
        publish(UUID.randomUUID(), "changed", 5, data(person, 5));
        var late = UUID.randomUUID();

        // When
        publish(late, "changed", 4, data(person, 4));

        // Then
        await("the late event is taken").until(() -> text("SELECT 1 FROM inbox WHERE event_id = '" + late + "'") != null);
        awaitPerson("version 5 index 05");
    }

    @Test
    void shouldIgnoreATypeItDoesNotKnow() {
        // When
        publish(UUID.randomUUID(), "honored", 0, "{\"anything\":1}");
        publish(UUID.randomUUID(), "changed", 1, data(person, 3));

        // Then
        awaitPerson("version 1 index 03");
    }

    @Test
    void shouldGoOnWhenTheDatabaseCutEveryConnection() {
        // Given
        publish(UUID.randomUUID(), "registered", 0, data(person, 1));
        awaitPerson("version 0 index 01");

        // When
        text("""
                SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
                 WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'""");
        publish(UUID.randomUUID(), "changed", 1, data(person, 2));

        // Then
        awaitPerson("version 1 index 02");
    }

    @Test
    void shouldBuryWhatItCannotReadAndParkWhatFollows() {
        // Given
        var poison = UUID.randomUUID();
        publish(UUID.randomUUID(), "registered", 0, data(person, 1));

        // When
        publish(poison, "changed", 1, "{\"personId\":\"" + person + "\",\"index\":\"c2hvcnQ\"}");
        publish(UUID.randomUUID(), "changed", 2, data(person, 2));

        // Then
        await("both are parked").until(() -> "2".equals(parked("count(*)")));
        assertThat(parked("string_agg(aggregate_version || coalesce(': ' || reason, ''), ', ' ORDER BY position)"))
                .isEqualTo("1: index has another length than 32 bytes, 2");
        awaitPerson("version 0 index 01");
        assertThat(deadLetter(poison)).isEqualTo("index has another length than 32 bytes");
    }

    private String deadLetter(UUID event) {
        var topic = "talent.person.dead.housing";
        try (var consumer = new KafkaConsumer<>(Map.of("bootstrap.servers", Backbone.shared().kafka().bootstrapServers()),
                new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream().map(it -> new TopicPartition(topic, it.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var reason = new AtomicReference<String>();
            await("the dead letter is published").atMost(Duration.ofSeconds(20)).until(() -> {
                for (var record : consumer.poll(Duration.ofMillis(100))) {
                    if (header(record, "ce_id").equals(event.toString())) {
                        reason.set(header(record, "ce_deadreason"));
                    }
                }
                return reason.get() != null;
            });
            return reason.get();
        }
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }

    private void publish(UUID event, String fact, long version, String data) {
        var record = new ProducerRecord<>("talent.person", person.toString(), data.getBytes(UTF_8));
        var headers = Map.of("ce_specversion", "1.0", "ce_id", event.toString(), "ce_source", "/cranework/talent", "ce_type",
                "talent.person." + fact + ".v1", "ce_time", "2018-09-01T00:00:00Z", "ce_subject", person.toString(),
                "ce_aggregateversion", Long.toString(version), "content-type", "application/json");
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        var unused = talent.send(record);
        talent.flush();
    }

    private static String data(UUID person, int index) {
        var bytes = new byte[32];
        bytes[31] = (byte) index;
        return "{\"personId\":\"" + person + "\",\"index\":\"" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes)
                + "\"}";
    }

    private void awaitPerson(String expected) {
        await("the person is " + expected).atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                text("SELECT 'version ' || version || ' index ' || encode(substr(document_index, 32), 'hex') FROM person WHERE id = '"
                        + person + "'"))
                .isEqualTo(expected));
    }

    private String parked(String what) {
        return text("SELECT " + what + " FROM parked_event WHERE aggregate_id = '" + person + "'");
    }

    private String text(String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            return result.next() ? result.getString(1) : null;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
