package org.cranework.eventing.schedule;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.cranework.eventing.Processes;
import org.cranework.eventing.TestDatabase;
import org.cranework.eventing.TestTopic;
import org.cranework.eventing.ThingConsumer;
import org.cranework.eventing.relay.RunningRelay;
import org.cranework.local.backbone.Kafka;

/** Two relays and two consumers on one database and one topic, and what can be done to them. */
final class World implements AutoCloseable {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final TestDatabase database = new TestDatabase();
    private final Kafka kafka;
    private final String topic;
    private final RunningRelay[] relays = new RunningRelay[2];
    private final ConsumerLoop[] consumers = new ConsumerLoop[2];
    private final KafkaProducer<String, byte[]> duplicator;

    World(Kafka kafka) throws SQLException {
        this.kafka = kafka;
        try (var made = new TestTopic(kafka)) {
            this.topic = made.name();
        }
        database.execute(ThingConsumer.TABLES + ";" + Source.TABLE
                + "; ALTER TABLE journal ADD PRIMARY KEY (position); CREATE INDEX ON journal (id)");
        for (var i = 0; i < 2; i++) {
            relays[i] = relay();
            consumers[i] = consumer();
        }
        this.duplicator = new KafkaProducer<>(Map.of("bootstrap.servers", kafka.bootstrapServers(), "max.block.ms", 2000),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    TestDatabase database() {
        return database;
    }

    String topic() {
        return topic;
    }

    /** Records that consumers were given and knew already. */
    long duplicates() {
        return (long) meters.find("cranework.inbox.duplicates").counters().stream().mapToDouble(counter -> counter.count())
                .sum();
    }

    /** Whether it is committed or not is for the database to know: its connection may be cut at any instant. */
    void write(Collection<UUID> aggregates) {
        try (var connection = database.begin()) {
            Source.write(connection, topic, aggregates);
            connection.commit();
        } catch (SQLException cut) {
            // As a service would: the caller has no answer.
            return;
        }
    }

    void writeAndRollBack(Collection<UUID> aggregates) {
        try (var connection = database.begin()) {
            Source.write(connection, topic, aggregates);
            connection.rollback();
        } catch (SQLException cut) {
            return;
        }
    }

    /** Takes its numbers now; whoever gets the connection commits. */
    Connection writeAndWait(Collection<UUID> aggregates) throws SQLException {
        var connection = database.begin();
        Source.write(connection, topic, aggregates);
        return connection;
    }

    void replaceRelay(Random random) throws InterruptedException {
        var which = random.nextInt(2);
        relays[which].interrupt();
        relays[which] = relay();
    }

    void replaceConsumer(Random random) throws InterruptedException {
        var which = random.nextInt(2);
        consumers[which].interrupt();
        consumers[which] = consumer();
    }

    void rewindConsumer(Random random) {
        consumers[random.nextInt(2)].rewind(random);
    }

    /** Appends what a consumer was given last once more, in any order. */
    void duplicate(Random random) {
        for (var record : consumers[random.nextInt(2)].last()) {
            if (random.nextInt(4) == 0) {
                // Whether it arrives before the broker is stalled does not matter.
                var unused = duplicator.send(
                        new ProducerRecord<>(topic, record.partition(), record.key(), record.value(), record.headers()));
            }
        }
    }

    /** Cuts every connection of the relays, or every other one; autovacuum's workers are not ours to end. */
    void cutConnections(boolean ofRelays) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.prepareStatement(
                        """
                SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                 WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'
                   AND (application_name = 'cranework-relay') = ?""")) {
            statement.setBoolean(1, ofRelays);
            statement.execute();
        }
    }

    /** Until the connection is rolled back nobody reads or writes the table. */
    Connection hold(String table) throws SQLException {
        var connection = database.begin();
        try (var statement = connection.createStatement()) {
            statement.execute("LOCK TABLE " + table + " IN ACCESS EXCLUSIVE MODE");
        }
        return connection;
    }

    void pauseBroker() throws Exception {
        Processes.pause(kafka.process());
    }

    void resumeBroker() throws Exception {
        Processes.resume(kafka.process());
    }

    private RunningRelay relay() {
        return new RunningRelay(database, kafka.bootstrapServers());
    }

    private ConsumerLoop consumer() {
        return new ConsumerLoop(database, kafka.bootstrapServers(), topic, meters);
    }

    @Override
    public void close() throws Exception {
        duplicator.close();
        for (var consumer : List.of(consumers)) {
            consumer.close();
        }
        for (var relay : List.of(relays)) {
            relay.close();
        }
    }
}
