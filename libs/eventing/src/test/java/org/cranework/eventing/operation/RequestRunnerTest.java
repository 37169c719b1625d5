package org.cranework.eventing.operation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.cranework.eventing.ConsumerKit;
import org.cranework.eventing.Event;
import org.cranework.eventing.Outbox;
import org.cranework.eventing.Republishable;
import org.cranework.eventing.ServiceName;
import org.cranework.eventing.TestDatabase;
import org.cranework.eventing.TestTransactions;
import org.cranework.eventing.ThingConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cranework.eventing.TestEvents.event;
import static org.cranework.eventing.TestEvents.records;

class RequestRunnerTest {

    private final TestDatabase database = new TestDatabase();
    private final TestTransactions transactions = new TestTransactions(database);
    private final ThingConsumer consumer = new ThingConsumer(
            new ConsumerKit(transactions, new ServiceName("test"), new SimpleMeterRegistry()));
    private final RequestRunner runner = new RequestRunner(transactions, List.of(consumer), List.of(new Things()),
            new SilentOutbox());
    private final UUID thing = UUID.randomUUID();

    @BeforeEach
    void createTables() throws Exception {
        database.execute(ThingConsumer.TABLES);
    }

    @Test
    void shouldReplayAllParkedEventsOfAConsumer() throws Exception {
        // Given
        consumer.consume(records(event(thing, 0, "poison"), event(thing, 1, "b")));
        consumer.mend();

        // When
        var outcome = request("replay", "test.thing", null);

        // Then
        assertThat(outcome).isEqualTo("done 2");
        assertThat(database.text("SELECT name FROM thing")).isEqualTo("b");
    }

    @Test
    void shouldDiscardADeadEventAndApplyThoseBehindIt() throws Exception {
        // Given
        consumer.consume(records(event(thing, 0, "poison"), event(thing, 1, "b")));

        // When
        var outcome = request("discard", "test.thing", thing);

        // Then
        assertThat(outcome).isEqualTo("done 1");
        assertThat(database.count("SELECT count(*) FROM parked_event")).isZero();
    }

    @Test
    void shouldDiscardNoSecondEventWhenTheDatabaseIsLostInBetween() throws Exception {
        // Given
        consumer.consume(records(event(thing, 0, "poison"), event(thing, 1, "b"), event(thing, 2, "poison too")));
        database.execute(
                "INSERT INTO event_request (operation, target, aggregate_id) VALUES ('discard', 'test.thing', '" + thing
                        + "')");
        var failures = new AtomicInteger();
        consumer.trouble((connection, events) -> {
            if (failures.getAndIncrement() == 0) {
                throw new SQLException("gone", "08006");
            }
        });

        // When
        assertThatThrownBy(runner::step).isInstanceOf(SQLException.class);
        assertThat(runner.step()).isTrue();

        // Then
        assertThat(runner.step()).isFalse();
        assertThat(database.text("SELECT name FROM thing")).isEqualTo("b");
        assertThat(database.text("SELECT string_agg(type || ' ' || reason, ',') FROM parked_event"))
                .endsWith("name breaks a rule");
        assertThat(database.count("SELECT count(*) FROM parked_event")).isEqualTo(1);
        assertThat(database.text("SELECT outcome || ' ' || affected FROM event_request")).isEqualTo("done 1");
    }

    @Test
    void shouldNotDiscardWithoutNamingTheAggregate() throws Exception {
        // Given
        consumer.consume(records(event(thing, 0, "poison")));

        // When
        var outcome = request("discard", "test.thing", null);

        // Then
        assertThat(outcome).isEqualTo("to discard takes the id of one aggregate 0");
        assertThat(database.count("SELECT count(*) FROM parked_event")).isEqualTo(1);
    }

    @Test
    void shouldRepublishInSlicesWithTheCurrentVersion() throws Exception {
        // Given
        database.execute("INSERT INTO thing SELECT uuidv7(), g % 7, 'n' FROM generate_series(1, 2500) g");

        // When
        var outcome = request("republish", "test.thing", null);

        // Then
        assertThat(outcome).isEqualTo("done 2500");
        assertThat(database.count("""
                SELECT count(DISTINCT aggregateid) FROM outbox JOIN thing ON aggregateid = thing.id
                 WHERE aggregateversion = version""")).isEqualTo(2500);
    }

    @Test
    void shouldSayThatThereIsNoSuchConsumer() throws Exception {
        // When / Then
        assertThat(request("replay", "nobody", null)).isEqualTo("no consumer is named nobody 0");
    }

    @Test
    void shouldEndARequestThatCannotSucceed() throws Exception {
        // Given
        database.execute("DROP TABLE thing");
        database.execute("CREATE VIEW thing AS SELECT uuidv7() AS id, 1/0 AS version");

        // When / Then
        assertThat(request("republish", "test.thing", null)).startsWith("failed: SQL state 22012");
        assertThat(request("replay", "test.thing", null)).isEqualTo("done 0");
    }

    /** What an operator's tool does, and the service behind it. */
    private String request(String operation, String target, UUID aggregate) throws SQLException {
        UUID id;
        try (var connection = database.connect();
                var statement = connection.prepareStatement(
                        "INSERT INTO event_request (operation, target, aggregate_id) VALUES (?, ?, ?) RETURNING id")) {
            statement.setString(1, operation);
            statement.setString(2, target);
            statement.setObject(3, aggregate);
            try (var result = statement.executeQuery()) {
                result.next();
                id = result.getObject(1, UUID.class);
            }
        }
        var steps = 0;
        while (runner.step()) {
            assertThat(++steps).isLessThan(10);
        }
        return database.text("SELECT outcome || ' ' || affected FROM event_request WHERE id = '" + id + "'");
    }

    private static final class Things implements Republishable {

        @Override
        public String aggregate() {
            return "test.thing";
        }

        @Override
        public Slice republish(Connection connection, UUID after, int limit) throws SQLException {
            try (var statement = connection.prepareStatement("""
                    WITH slice AS (SELECT id, version FROM thing WHERE ?::uuid IS NULL OR id > ?::uuid
                                    ORDER BY id LIMIT ? FOR SHARE),
                         written AS (INSERT INTO outbox (id, aggregatetype, aggregateid, type, aggregateversion, time, payload)
                                     SELECT uuidv7(), 'test.thing', id, 'test.thing.changed.v1', version, now(), '{}'
                                       FROM slice ORDER BY id RETURNING aggregateid)
                    SELECT count(*), max(aggregateid::text)::uuid FROM written""")) {
                statement.setObject(1, after);
                statement.setObject(2, after);
                statement.setInt(3, limit);
                try (var result = statement.executeQuery()) {
                    result.next();
                    return new Slice(result.getInt(1), result.getObject(2, UUID.class));
                }
            }
        }
    }

    private static final class SilentOutbox implements Outbox {

        @Override
        public void append(List<Event> events) {
            throw new AssertionError("nothing is appended here");
        }

        @Override
        public void wake() {
            // No relay runs beside this test.
        }
    }
}
