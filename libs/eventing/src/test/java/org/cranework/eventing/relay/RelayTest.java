package org.cranework.eventing.relay;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.cranework.eventing.TestDatabase;
import org.cranework.eventing.TestTopic;
import org.cranework.local.backbone.Broker;
import org.cranework.testing.backbone.Backbone;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cranework.eventing.TestTopic.header;

class RelayTest {

    private final Broker kafka = Backbone.shared().kafka();
    private final TestDatabase database = new TestDatabase();
    private final UUID aggregate = UUID.randomUUID();

    @Test
    void shouldWriteCloudEventsInBinaryMode() throws Exception {
        try (var topic = new TestTopic(kafka);
                var relay = new RunningRelay(database, kafka);
                var connection = database.begin()) {
            // Given
            OutboxWriter.write(connection, topic.name(), aggregate, 3);
            var id = id(connection);

            // When
            connection.commit();
            var record = topic.readUntil("the event is published", records -> records.size() == 1).getFirst();

            // Then
            assertThat(record.key()).isEqualTo(aggregate.toString());
            assertThat(new String(record.value(), UTF_8)).isEqualTo("{\"n\":1}");
            assertThat(headers(record)).isEqualTo(Map.of("ce_specversion", "1.0", "ce_id", id, "ce_source",
                    "/cranework/test", "ce_type", "test.happened.v1", "ce_time", "2018-09-01T00:00:00Z", "ce_subject",
                    aggregate.toString(), "ce_aggregateversion", "3", "ce_historical", "false", "content-type",
                    "application/json", "traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"));
        }
    }

    @Test
    void shouldGoOnWhenTheDatabaseEndsItsConnection() throws Exception {
        try (var topic = new TestTopic(kafka);
                var relay = new RunningRelay(database, kafka);
                var connection = database.connect()) {
            // Given
            OutboxWriter.write(connection, topic.name(), aggregate, 0);
            topic.readUntil("the relay works", records -> records.size() == 1);

            // When
            var ended = database.count("""
                    SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
                     WHERE datname = current_database() AND application_name = 'cranework-relay'""");
            OutboxWriter.write(connection, topic.name(), aggregate, 1);
            var records = topic.readUntil("the relay has another connection", read -> read.size() == 2);

            // Then
            assertThat(ended).isEqualTo(1);
            assertThat(records).extracting(record -> header(record, "ce_aggregateversion")).containsExactly("0", "1");
            assertThat(relay.count("cranework.outbox.failures")).isEqualTo(1);
        }
    }

    @Test
    void shouldLeaveTheWorkToOneOfTwoAndHandItOver() throws Exception {
        try (var topic = new TestTopic(kafka);
                var connection = database.connect();
                var second = new RunningRelay(database, kafka)) {
            try (var first = new RunningRelay(database, kafka)) {
                // Given
                OutboxWriter.writeMany(connection, topic.name(), 10, 0, 99);
                topic.readUntil("both together publish each event once", records -> records.size() == 1000);
                assertThat(first.count("cranework.outbox.failures") + second.count("cranework.outbox.failures")).isZero();
            }

            // When
            OutboxWriter.writeMany(connection, topic.name(), 10, 100, 109);
            var records = topic.readUntil("the one that is left goes on", read -> read.size() == 1100);

            // Then
            var deliveries = Deliveries.of(records);
            deliveries.shouldBeComplete(10, 0, 109);
            assertThat(deliveries.duplicates()).isZero();
        }
    }

    private static String id(Connection connection) throws SQLException {
        try (var statement = connection.createStatement(); var result = statement.executeQuery("SELECT id FROM outbox")) {
            result.next();
            return result.getString(1);
        }
    }

    private static Map<String, String> headers(ConsumerRecord<String, byte[]> record) {
        return StreamSupport.stream(record.headers().spliterator(), false)
                .collect(Collectors.toMap(header -> header.key(), header -> new String(header.value(), UTF_8)));
    }
}
