package org.cranework.eventing;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import org.cranework.eventing.relay.OutboxWriter;
import org.cranework.local.backbone.Topic;
import org.cranework.testing.backbone.Backbone;
import org.cranework.testing.backbone.BackboneResource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What a day's absence leaves. A service once took all of it into its memory before it had applied the first batch, and died of that at each
 * start: what counts is how far a channel reads ahead of what is applied, whatever the size of the heap.
 */
@QuarkusTest
@QuarkusTestResource(BackboneResource.class)
class BacklogTest {

    private static final String TOPIC = "sample.thing";
    private static final int AGGREGATES = 1000;
    private static final int VERSIONS = 100;
    /** {@code max.poll.records}. */
    private static final int BATCH = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final SampleConsumer consumer;
    private final KafkaClientService clients;
    private final DataSource database;

    @Inject
    BacklogTest(SampleConsumer consumer, KafkaClientService clients, DataSource database) {
        this.consumer = consumer;
        this.clients = clients;
        this.database = database;
    }

    @BeforeAll
    static void createTopics() {
        Backbone.shared().kafka().createTopics(List.of(new Topic(TOPIC, 3, "forever", "sample")));
    }

    @Test
    void shouldReadThreeBatchesAheadAtMostAndApplyAllOnceInOrder() throws SQLException {
        // Given
        long before = consumer.applied().size();
        consumer.hold();
        try {
            writeBacklog();

            // When
            await("all of it waits in Kafka").atMost(PATIENCE).until(() -> outboxRows() == 0);
            await("the channel asks for no more").atMost(PATIENCE).until(this::isPaused);

            // Then
            assertThat(readAhead()).as("events in memory").isBetween(1L, 3L * BATCH);
        } finally {
            consumer.letGo();
        }
        await("all of it is applied").atMost(PATIENCE)
                .until(() -> consumer.applied().size() >= before + AGGREGATES * VERSIONS);
        Map<UUID, List<Long>> versions = consumer.applied().stream().skip(before).collect(Collectors.groupingBy(
                ReceivedEvent::aggregateId, Collectors.mapping(ReceivedEvent::aggregateVersion, Collectors.toList())));
        assertThat(versions).hasSize(AGGREGATES);
        assertThat(versions.values()).containsOnly(LongStream.range(0, VERSIONS).boxed().toList());
    }

    private void writeBacklog() throws SQLException {
        try (var connection = database.getConnection()) {
            OutboxWriter.writeMany(connection, TOPIC, AGGREGATES, 0, VERSIONS - 1);
        }
    }

    private boolean isPaused() {
        return consumers().allMatch(each -> {
            var assigned = each.getAssignments().await().atMost(PATIENCE);
            return !assigned.isEmpty() && each.paused().await().atMost(PATIENCE).containsAll(assigned);
        });
    }

    /** Records that were polled and are not applied. */
    private long readAhead() {
        return consumers().flatMap(each -> each.getPositions().await().atMost(PATIENCE).values().stream())
                .mapToLong(Long::longValue).sum() - consumer.applied().size();
    }

    private Stream<KafkaConsumer<Object, Object>> consumers() {
        return clients.getConsumerChannels().stream().flatMap(channel -> clients.getConsumers(channel).stream());
    }

    private long outboxRows() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery("SELECT count(*) FROM outbox")) {
            result.next();
            return result.getLong(1);
        }
    }
}
