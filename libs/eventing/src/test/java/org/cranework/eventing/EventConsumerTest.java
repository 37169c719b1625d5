package org.cranework.eventing;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.cranework.eventing.TestEvents.event;
import static org.cranework.eventing.TestEvents.record;
import static org.cranework.eventing.TestEvents.records;

class EventConsumerTest {

    private final TestDatabase database = new TestDatabase();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final ConsumerKit kit = new ConsumerKit(new TestTransactions(database), new ServiceName("test-service"), meters);
    private final ThingConsumer consumer = new ThingConsumer(kit);
    private final UUID first = UUID.randomUUID();
    private final UUID second = UUID.randomUUID();

    @BeforeEach
    void createTables() throws Exception {
        database.execute(ThingConsumer.TABLES);
    }

    @Test
    void shouldApplyBatchInOneCall() {
        // When
        consumer.consume(records(event(first, 0, "a"), event(second, 0, "b"), event(first, 1, "c")));

        // Then
        assertThat(journal()).isEqualTo("a b c");
        assertThat(name(first)).isEqualTo("c");
        assertThat(consumer.calls()).isEqualTo(1);
        assertThat(count("cranework.inbox.applied")).isEqualTo(3);
    }

    @Test
    void shouldApplyDuplicatesOnce() {
        // Given
        var event = event(first, 0, "a");
        consumer.consume(records(event));

        // When
        consumer.consume(records(event, event, event(first, 1, "b")));

        // Then
        assertThat(journal()).isEqualTo("a b");
        assertThat(count("cranework.inbox.duplicates")).isEqualTo(2);
    }

    @Test
    void shouldKeepNewerStateWhenAnOlderVersionComesLate() {
        // Given
        consumer.consume(records(event(first, 2, "new")));

        // When
        consumer.consume(records(event(first, 1, "old")));

        // Then
        assertThat(name(first)).isEqualTo("new");
        assertThat(database.count("SELECT count(*) FROM parked_event")).isZero();
    }

    @Test
    void shouldBuryPoisonAndParkWhatComesBehindIt() {
        // Given
        var poison = event(first, 1, "poison");

        // When
        consumer.consume(records(event(first, 0, "a"), poison, event(second, 0, "b"), event(first, 2, "c")));
        consumer.consume(records(event(first, 3, "d"), event(second, 1, "e")));

        // Then
        assertThat(journal()).isEqualTo("a b e");
        assertThat(database.text("SELECT aggregatetype || ' ' || id || ' ' || reason FROM outbox"))
                .isEqualTo("test.thing.dead.test " + poison.id() + " name breaks a rule");
        assertThat(parked()).isEqualTo("poison:name breaks a rule c:waits d:waits");
        assertThat(count("cranework.inbox.dead")).isEqualTo(1);
        assertThat(count("cranework.inbox.parked")).isEqualTo(2);
    }

    @Test
    void shouldBuryPoisonOnceWhenDeliveredAgain() {
        // Given
        var poison = event(first, 0, "poison");
        consumer.consume(records(poison));

        // When
        consumer.consume(records(poison));

        // Then
        assertThat(database.count("SELECT count(*) FROM outbox")).isEqualTo(1);
        assertThat(database.count("SELECT count(*) FROM parked_event")).isEqualTo(1);
    }

    @Test
    void shouldReplayParkedEventsInOrder() throws Exception {
        // Given
        consumer.consume(records(event(first, 0, "poison"), event(first, 1, "b"), event(first, 2, "c")));
        consumer.mend();

        // When
        var applied = consumer.replay(first);
        consumer.consume(records(event(first, 3, "d")));

        // Then
        assertThat(applied).isEqualTo(3);
        assertThat(journal()).isEqualTo("poison b c d");
        assertThat(parked()).isNull();
    }

    @Test
    void shouldStayParkedWhenReplayFails() throws Exception {
        // Given
        consumer.consume(records(event(first, 0, "poison"), event(first, 1, "b")));

        // When
        var applied = consumer.replay(first);

        // Then
        assertThat(applied).isZero();
        assertThat(journal()).isNull();
        assertThat(parked()).isEqualTo("poison:name breaks a rule b:waits");
        assertThat(database.count("SELECT replays FROM parked_event ORDER BY position LIMIT 1")).isEqualTo(1);
        assertThat(database.count("SELECT count(*) FROM outbox")).isEqualTo(1);
    }

    @Test
    void shouldNotDiscardAnEventThatOnlyWaits() throws Exception {
        // Given
        consumer.consume(records(event(first, 0, "poison"), event(first, 1, "b"), event(first, 2, "c")));

        // When: asked twice for the same
        for (int request = 0; request < 2; request++) {
            new TestTransactions(database).call(connection -> {
                consumer.discard(connection, first);
                return null;
            });
        }

        // Then
        assertThat(consumer.replay(first)).isEqualTo(2);
        assertThat(database.count("SELECT count(*) FROM parked_event")).isZero();
    }

    @Test
    void shouldBuryADeadEventOnceWhenTwoInstancesReplayIt() throws Exception {
        // Given: the second has found the head that the first is about to bury
        consumer.consume(records(event(first, 0, "poison"), event(first, 1, "poison too")));
        new TestTransactions(database).call(connection -> {
            consumer.discard(connection, first);
            return null;
        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var second = new AtomicReference<Future<Integer>>();
            consumer.trouble((connection, events) -> {
                if (second.get() == null) {
                    second.set(threads.submit(() -> consumer.replay(first)));
                    await("the second waits for the first").until(() -> database.count("""
                            SELECT count(*) FROM pg_locks JOIN pg_database d ON d.oid = database
                             WHERE locktype = 'advisory' AND NOT granted AND datname = current_database()""") == 1);
                }
            });

            // When
            assertThat(consumer.replay(first)).isZero();
            assertThat(second.get().get()).isZero();
        }

        // Then: one dead letter for each of the two events
        assertThat(parked()).isEqualTo("poison too:name breaks a rule");
        assertThat(database.count("SELECT count(*) FROM outbox")).isEqualTo(2);
    }

    @Test
    void shouldBuryTheNextDeadEventWhenItsTurnComes() throws Exception {
        // Given
        consumer.consume(records(event(first, 0, "poison"), event(first, 1, "b"), event(first, 2, "poison too")));

        // When
        new TestTransactions(database).call(connection -> {
            consumer.discard(connection, first);
            return null;
        });
        var applied = consumer.replay(first);

        // Then
        assertThat(applied).isEqualTo(1);
        assertThat(journal()).isEqualTo("b");
        assertThat(parked()).isEqualTo("poison too:name breaks a rule");
        assertThat(database.count("SELECT count(*) FROM outbox")).isEqualTo(2);
    }

    @Test
    void shouldNameTheConstraintAndNoValueWhenTheDatabaseRefusesTheData() {
        // When
        consumer.consume(records(event(first, 0, "forbidden"), event(second, 0, "b")));

        // Then
        assertThat(journal()).isEqualTo("b");
        assertThat(database.text("SELECT reason FROM outbox")).isEqualTo("SQL state 23514, constraint thing_name_check");
    }

    @Test
    void shouldTryAgainInPlaceWhenTheConnectionIsLost() {
        // Given
        var failures = new AtomicInteger();
        consumer.trouble((connection, events) -> {
            if (failures.incrementAndGet() <= 2) {
                connection.createStatement().execute("SELECT pg_terminate_backend(pg_backend_pid())");
            }
        });

        // When
        consumer.consume(records(event(first, 0, "a"), event(first, 1, "b")));

        // Then
        assertThat(journal()).isEqualTo("a b");
        assertThat(count("cranework.inbox.retries")).isEqualTo(2);
        assertThat(database.count("SELECT count(*) FROM outbox")).isZero();
    }

    @Test
    void shouldNeverTakeARollbackForPoison() {
        // Given
        var failures = new AtomicInteger();
        consumer.trouble((connection, events) -> {
            if (failures.incrementAndGet() <= 5) {
                connection.createStatement().execute("DO $$ BEGIN RAISE 'again' USING ERRCODE = '40P01'; END $$");
            }
        });

        // When
        consumer.consume(records(event(first, 0, "a")));

        // Then
        assertThat(journal()).isEqualTo("a");
        assertThat(count("cranework.inbox.retries")).isEqualTo(5);
    }

    @Test
    void shouldBuryWhatFailsForAReasonUnknown() {
        // Given
        consumer.trouble((connection, events) -> {
            if (events.stream().anyMatch(event -> event.aggregateId().equals(first))) {
                throw new IllegalStateException("a defect that quotes 230200199001011234");
            }
        });

        // When
        consumer.consume(records(event(first, 0, "a"), event(second, 0, "b")));

        // Then
        assertThat(journal()).isEqualTo("b");
        assertThat(database.text("SELECT reason FROM outbox")).isEqualTo("java.lang.IllegalStateException");
    }

    @Test
    void shouldSetAsideWhatIsNoEvent() {
        // Given
        var foreign = new ConsumerRecord<>(TestEvents.TOPIC, 0, 7L, "no id", "whatever".getBytes(UTF_8));

        // When
        consumer.consume(records(List.of(foreign, record(event(first, 0, "a")))));
        consumer.consume(records(List.of(foreign)));

        // Then
        assertThat(journal()).isEqualTo("a");
        assertThat(database.text("SELECT reason FROM outbox")).isEqualTo("not an event: no header ce_id");
        assertThat(database.count("SELECT count(*) FROM outbox")).isEqualTo(1);
        assertThat(database.count("SELECT count(*) FROM parked_event")).isZero();
    }

    @Test
    void shouldLeaveTheBatchUnacknowledgedWhenTheServiceStops() {
        // Given
        consumer.trouble((connection, events) -> {
            kit.stop();
            connection.createStatement().execute("DO $$ BEGIN RAISE 'away' USING ERRCODE = '08006'; END $$");
        });

        // When / Then
        assertThatThrownBy(() -> consumer.consume(records(event(first, 0, "a"))))
                .hasMessage("the service stops before the batch is applied");
        assertThat(database.count("SELECT count(*) FROM inbox")).isZero();
    }

    private String journal() {
        return database.text("SELECT string_agg(name, ' ' ORDER BY position) FROM journal");
    }

    private String parked() {
        return database.text("""
                SELECT string_agg(convert_from(payload, 'UTF8') || ':' || coalesce(reason, 'waits'), ' ' ORDER BY position)
                  FROM parked_event""");
    }

    private String name(UUID thing) {
        return database.text("SELECT name FROM thing WHERE id = '" + thing + "'");
    }

    private double count(String meter) {
        return meters.get(meter).counter().count();
    }
}
