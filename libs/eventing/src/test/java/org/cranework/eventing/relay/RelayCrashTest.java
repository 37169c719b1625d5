package org.cranework.eventing.relay;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

import org.cranework.eventing.Processes;
import org.cranework.eventing.TestDatabase;
import org.cranework.eventing.TestTopic;
import org.cranework.local.backbone.Kafka;
import org.cranework.testing.backbone.Backbone;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class RelayCrashTest {

    private static final int AGGREGATES = 50;

    private final Kafka kafka = Backbone.embedded().kafka();
    private final TestDatabase database = new TestDatabase();

    @Test
    void shouldSendAgainInOrderWhenKilledAfterPublishAndBeforeDelete() throws Exception {
        try (var topic = new TestTopic(kafka); var connection = database.connect(); var lock = database.begin()) {
            // Given
            OutboxWriter.writeMany(connection, topic.name(), AGGREGATES, 0, 9);
            holdRows(lock);
            try (var killed = new RelayProcess(database, kafka)) {
                topic.readUntil("everything is published once", records -> records.size() == AGGREGATES * 10);
                awaitDeleteWaiting();

                // When
                Processes.kill(killed.handle());
            }
            lock.rollback();
            OutboxWriter.writeMany(connection, topic.name(), AGGREGATES, 10, 14);
            try (var next = new RelayProcess(database, kafka)) {
                var records = topic.readUntil("the rest is published",
                        read -> Deliveries.of(read).distinct() == AGGREGATES * 15);

                // Then
                assertThat(next.handle().isAlive()).isTrue();
                var deliveries = Deliveries.of(records);
                deliveries.shouldBeComplete(AGGREGATES, 0, 14);
                // At least once: the next relay may itself begin again before it is through.
                assertThat(deliveries.duplicates()).isGreaterThanOrEqualTo(AGGREGATES * 10);
                awaitEmpty();
            }
        }
    }

    @Test
    void shouldKeepOrderWhenStalledRelayWakesBesideItsSuccessor() throws Exception {
        try (var topic = new TestTopic(kafka);
                var connection = database.connect();
                var lock = database.begin();
                var stalled = new RelayProcess(database, kafka)) {
            // Given
            OutboxWriter.writeMany(connection, topic.name(), AGGREGATES, 0, 9);
            topic.readUntil("the first relay works", records -> records.size() == AGGREGATES * 10);
            awaitEmpty();
            holdTable(lock);
            awaitReadWaiting();
            Processes.pause(stalled.handle());
            OutboxWriter.writeMany(lock, topic.name(), AGGREGATES, 10, 59);
            lock.commit();
            try (var successor = new RelayProcess(database, kafka)) {
                topic.readUntil("the database has taken the lock from the stalled relay",
                        read -> Deliveries.of(read).distinct() > AGGREGATES * 10);

                // When
                Processes.resume(stalled.handle());
                OutboxWriter.writeMany(connection, topic.name(), AGGREGATES, 60, 79);
                var records = topic.readUntil("everything is published",
                        read -> Deliveries.of(read).distinct() == AGGREGATES * 80);

                // Then
                assertThat(stalled.handle().isAlive() && successor.handle().isAlive()).isTrue();
                Deliveries.of(records).shouldBeComplete(AGGREGATES, 0, 79);
                awaitEmpty();
            }
        }
    }

    @Test
    void shouldKeepOrderWhenRelayStalledWithAnUnansweredBatchWakes() throws Exception {
        try (var topic = new TestTopic(kafka);
                var connection = database.connect();
                var stalled = new RelayProcess(database, kafka)) {
            // Given
            OutboxWriter.writeMany(connection, topic.name(), AGGREGATES, 0, 9);
            topic.readUntil("the first relay works", records -> records.size() == AGGREGATES * 10);
            awaitEmpty();
            Processes.pause(kafka.process());
            OutboxWriter.writeMany(connection, topic.name(), AGGREGATES, 10, 59);
            awaitUnanswered();
            Processes.pause(stalled.handle());
            Processes.resume(kafka.process());
            try (var successor = new RelayProcess(database, kafka)) {
                awaitEmpty();

                // When
                Processes.resume(stalled.handle());
                OutboxWriter.writeMany(connection, topic.name(), AGGREGATES, 60, 79);
                var records = topic.readUntil("everything is published",
                        read -> Deliveries.of(read).distinct() == AGGREGATES * 80);

                // Then
                assertThat(stalled.handle().isAlive() && successor.handle().isAlive()).isTrue();
                Deliveries.of(records).shouldBeComplete(AGGREGATES, 0, 79);
                awaitEmpty();
            }
        }
    }

    /** Reading passes a row lock, deleting does not. */
    private static void holdRows(Connection lock) throws SQLException {
        try (var statement = lock.createStatement()) {
            statement.execute("SELECT seq FROM outbox FOR UPDATE");
        }
    }

    /** A relay that has the advisory lock stops before it reads. */
    private static void holdTable(Connection lock) throws SQLException {
        try (var statement = lock.createStatement()) {
            statement.execute("LOCK TABLE outbox IN ACCESS EXCLUSIVE MODE");
        }
    }

    private void awaitDeleteWaiting() {
        awaitWaiting("the relay's delete waits", "DELETE%");
    }

    private void awaitReadWaiting() {
        awaitWaiting("the relay's read waits", "SELECT seq%");
    }

    /** Rows are read, and the database waits for the relay, which waits for Kafka. */
    private void awaitUnanswered() {
        await("a batch is sent and not answered").atMost(Duration.ofSeconds(30)).until(() -> database.count("""
                SELECT count(*) FROM pg_stat_activity
                 WHERE datname = current_database() AND application_name = 'cranework-relay'
                   AND state = 'idle in transaction' AND query LIKE 'SELECT seq%'""") == 1);
    }

    private void awaitWaiting(String what, String query) {
        await(what).atMost(Duration.ofSeconds(30)).until(() -> database.count("""
                SELECT count(*) FROM pg_stat_activity
                 WHERE datname = current_database() AND application_name = 'cranework-relay'
                   AND wait_event_type = 'Lock' AND query LIKE '%s'""".formatted(query)) == 1);
    }

    private void awaitEmpty() {
        await("the outbox is empty").atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(database.count("SELECT count(*) FROM outbox")).isZero());
    }
}
