package org.cranework.eventing.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

import org.cranework.eventing.Processes;
import org.cranework.eventing.TestDatabase;
import org.cranework.eventing.TestTopic;
import org.cranework.eventing.ThingConsumer;
import org.cranework.testing.backbone.Backbone;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * kill -9 of an instance at instants nobody chose, while a writer goes on. {@code -Dcranework.faults.kills=N} says how many,
 * {@code -Dcranework.faults.seed=N} draws the same instants again.
 */
class RandomKillTest {

    private static final int KILLS = Integer.getInteger("cranework.faults.kills", 5);
    private static final long SEED = Long.getLong("cranework.faults.seed", new Random().nextLong(1_000_000_000));
    private static final int AGGREGATES = 400;
    private static final long LONGEST_LIFE_MILLIS = 2500;

    private final TestDatabase database = new TestDatabase();
    private final Random random = new Random(SEED);
    private final List<UUID> aggregates = IntStream.range(0, AGGREGATES).mapToObj(i -> UUID.randomUUID()).toList();

    @BeforeAll
    static void quiet() {
        Reports.quiet();
    }

    @Test
    void shouldApplyEachEventOnceInOrderWhenInstancesAreKilledAtAnyInstant() throws Exception {
        // Given
        var kafka = Backbone.embedded().kafka();
        String topic;
        try (var made = new TestTopic(kafka)) {
            topic = made.name();
        }
        database.execute(ThingConsumer.TABLES + ";" + Source.TABLE + "; CREATE INDEX ON journal (id)");
        List<Instance> instances = new ArrayList<>();
        try {
            instances.add(new Instance(database, kafka.bootstrapServers(), topic));
            instances.add(new Instance(database, kafka.bootstrapServers(), topic));

            // When
            for (var kill = 0; kill < KILLS; kill++) {
                writeFor(random.nextLong(LONGEST_LIFE_MILLIS), topic);
                var which = random.nextInt(2);
                Processes.kill(instances.get(which).handle());
                instances.set(which, new Instance(database, kafka.bootstrapServers(), topic));
            }

            // Then
            var verdict = Rest.of(database, aggregates);
            assertThat(verdict.isClean()).as("seed %d: %s", SEED, verdict).isTrue();
            Reports.print("faults: %d random kills, seed %d: %s".formatted(KILLS, SEED, verdict));
        } finally {
            instances.forEach(Instance::close);
        }
    }

    private void writeFor(long millis, String topic) throws Exception {
        var end = System.nanoTime() + millis * 1_000_000;
        do {
            try (var connection = database.begin()) {
                Source.write(connection, topic, aggregates.stream().filter(aggregate -> random.nextInt(4) == 0).toList());
                connection.commit();
            }
            LockSupport.parkNanos(random.nextLong(80) * 1_000_000);
        } while (System.nanoTime() < end);
    }
}
