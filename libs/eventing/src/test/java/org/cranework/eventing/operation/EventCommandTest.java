package org.cranework.eventing.operation;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

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

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cranework.eventing.TestEvents.event;
import static org.cranework.eventing.TestEvents.records;

class EventCommandTest {

    private final TestDatabase database = new TestDatabase();
    private final TestTransactions transactions = new TestTransactions(database);
    private final ThingConsumer consumer = new ThingConsumer(
            new ConsumerKit(transactions, new ServiceName("test"), new SimpleMeterRegistry()));
    private final RequestRunner runner = new RequestRunner(transactions, List.of(consumer), List.of(new Things()),
            new SilentOutbox());
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final UUID thing = UUID.randomUUID();

    @BeforeEach
    void createTables() throws Exception {
        database.execute(ThingConsumer.TABLES);
    }

    @Test
    void shouldListDeadEventsWithoutTheirData() throws Exception {
        // Given
        consumer.consume(records(event(thing, 3, "poison"), event(thing, 4, "b")));

        // When
        var exit = run("dead");

        // Then
        assertThat(exit).isZero();
        assertThat(printed.toString(UTF_8))
                .contains("thing  test.thing.changed.v1  aggregate " + thing + "  version 3  waiting 1  replays 0")
                .contains("name breaks a rule").contains("1 dead").doesNotContain("poison");
    }

    @Test
    void shouldReplayThroughTheService() throws Exception {
        // Given
        consumer.consume(records(event(thing, 0, "poison"), event(thing, 1, "b")));
        consumer.mend();

        // When
        var exit = runWithService("replay", "thing");

        // Then
        assertThat(exit).isZero();
        assertThat(printed).hasToString("done: 2 events\n");
        assertThat(database.text("SELECT name FROM thing")).isEqualTo("b");
    }

    @Test
    void shouldDiscardThroughTheService() throws Exception {
        // Given
        consumer.consume(records(event(thing, 0, "poison"), event(thing, 1, "b")));

        // When
        var exit = runWithService("discard", "thing", thing.toString());

        // Then
        assertThat(exit).isZero();
        assertThat(printed).hasToString("done: 1 events\n");
        assertThat(database.count("SELECT count(*) FROM parked_event")).isZero();
    }

    @Test
    void shouldRepublishInSlicesWithTheCurrentVersion() throws Exception {
        // Given
        database.execute("INSERT INTO thing SELECT uuidv7(), g % 7, 'n' FROM generate_series(1, 2500) g");

        // When
        var exit = runWithService("republish", "test.thing");

        // Then
        assertThat(exit).isZero();
        assertThat(printed).hasToString("done: 2500 events\n");
        assertThat(database.count("""
                SELECT count(DISTINCT aggregateid) FROM outbox JOIN thing ON aggregateid = thing.id
                 WHERE aggregateversion = version""")).isEqualTo(2500);
    }

    @Test
    void shouldSayThatThereIsNoSuchConsumer() throws Exception {
        // When
        var exit = runWithService("replay", "nobody");

        // Then
        assertThat(exit).isEqualTo(1);
        assertThat(printed).hasToString("no consumer is named nobody: 0 events\n");
    }

    @Test
    void shouldExplainItselfWhenNotUnderstood() throws Exception {
        // When
        var exit = run("discard", "thing", "17");

        // Then
        assertThat(exit).isEqualTo(2);
        assertThat(printed).hasToString("not an id: 17\n" + EventCommand.USAGE);
        assertThat(database.count("SELECT count(*) FROM event_request")).isZero();
    }

    private int runWithService(String... arguments) throws Exception {
        var command = CompletableFuture.supplyAsync(() -> {
            try {
                return run(arguments);
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
        });
        while (!command.isDone()) {
            runner.step();
        }
        return command.join();
    }

    private int run(String... arguments) throws SQLException {
        try (var connection = database.connect()) {
            return new EventCommand(connection, new PrintStream(printed, true, UTF_8), Duration.ofSeconds(30))
                    .run(List.of(arguments));
        }
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
