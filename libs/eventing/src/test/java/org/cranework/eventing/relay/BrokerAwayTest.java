package org.cranework.eventing.relay;

import java.nio.file.Path;
import java.time.Duration;

import org.cranework.eventing.Processes;
import org.cranework.eventing.TestDatabase;
import org.cranework.eventing.TestTopic;
import org.cranework.local.backbone.Durability;
import org.cranework.local.backbone.Kafka;
import org.cranework.local.backbone.Listening;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The outage lasts until the relay has given its producer up several times over: the same path as a minute's, without the
 * minute.
 */
class BrokerAwayTest {

    private static final int AGGREGATES = 20;

    private static final Kafka KAFKA = new Kafka(Path.of("target/broker-away").toAbsolutePath(), Listening.free(),
            Listening.free(), Durability.FAST);

    @BeforeAll
    static void start() {
        KAFKA.start();
    }

    @AfterAll
    static void stop() {
        KAFKA.stop();
    }

    @Test
    void shouldPublishEverythingOnceInOrderWhenBrokerWasKilledAndComesBack() throws Exception {
        var database = new TestDatabase();
        try (var topic = new TestTopic(KAFKA);
                var relay = new RunningRelay(database, KAFKA);
                var connection = database.connect()) {
            // Given
            OutboxWriter.writeMany(connection, topic.name(), AGGREGATES, 0, 9);
            topic.readUntil("what was written before the outage", records -> records.size() == AGGREGATES * 10);

            // When
            Processes.kill(KAFKA.process());
            for (var version = 10; version < 30; version++) {
                OutboxWriter.writeMany(connection, topic.name(), AGGREGATES, version, version);
            }
            awaitGivingUp(relay, database);
            KAFKA.start();

            // Then
            shouldHaveEverything(topic, database, relay);
        }
    }

    @Test
    void shouldPublishEverythingInOrderWhenBrokerHangsAndWakes() throws Exception {
        var database = new TestDatabase();
        try (var topic = new TestTopic(KAFKA);
                var relay = new RunningRelay(database, KAFKA);
                var connection = database.connect()) {
            // Given
            OutboxWriter.writeMany(connection, topic.name(), AGGREGATES, 0, 9);
            topic.readUntil("what was written before the outage", records -> records.size() == AGGREGATES * 10);

            // When
            Processes.pause(KAFKA.process());
            for (var version = 10; version < 30; version++) {
                OutboxWriter.writeMany(connection, topic.name(), AGGREGATES, version, version);
            }
            awaitGivingUp(relay, database);
            Processes.resume(KAFKA.process());

            // Then
            shouldHaveEverything(topic, database, relay);
        }
    }

    private static void awaitGivingUp(RunningRelay relay, TestDatabase database) {
        await("the relay gives its producer up and starts again").atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(relay.count("cranework.outbox.failures")).isGreaterThanOrEqualTo(2));
        assertThat(relay.oldestAge()).isGreaterThan(1);
        assertThat(database.count("SELECT count(*) FROM outbox")).isEqualTo(AGGREGATES * 20);
    }

    private static void shouldHaveEverything(TestTopic topic, TestDatabase database, RunningRelay relay) {
        var records = topic.readUntil("what was written during the outage",
                read -> Deliveries.of(read).distinct() == AGGREGATES * 30);
        Deliveries.of(records).shouldBeComplete(AGGREGATES, 0, 29);
        await("the outbox is empty")
                .untilAsserted(() -> assertThat(database.count("SELECT count(*) FROM outbox")).isZero());
        await("no age is shown").untilAsserted(() -> assertThat(relay.oldestAge()).isZero());
    }
}
