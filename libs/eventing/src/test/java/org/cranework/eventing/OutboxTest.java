package org.cranework.eventing;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.cranework.local.backbone.Topic;
import org.cranework.testing.backbone.Backbone;
import org.cranework.testing.backbone.BackboneResource;
import org.jboss.logging.MDC;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/**
 * The way of an event through a running service: outbox, relay, Kafka, consumer.
 */
@QuarkusTest
@QuarkusTestResource(BackboneResource.class)
class OutboxTest {

    private static final Instant TIME = Instant.parse("2018-09-01T00:00:00.123456Z");

    private final Outbox outbox;
    private final SampleConsumer consumer;
    private final DataSource database;
    private final UUID thing = UUID.randomUUID();

    @Inject
    OutboxTest(Outbox outbox, SampleConsumer consumer, DataSource database) {
        this.outbox = outbox;
        this.consumer = consumer;
        this.database = database;
    }

    @BeforeAll
    static void createTopics() {
        Backbone.shared().kafka().createTopics(List.of(new Topic("sample.thing", 3, "forever", "sample")));
    }

    @Test
    void shouldDeliverAnEventWholeAfterItsTransactionCommitted() {
        // Given
        var event = new Event(UUID.randomUUID(), "sample.thing", "sample.thing.made.v1", thing, 7, TIME, true,
                "{\"name\":\"焊接\"}".getBytes(UTF_8));

        // When
        MDC.put("traceId", "0af7651916cd43dd8448eb211c80319c");
        QuarkusTransaction.requiringNew().run(() -> outbox.append(event));
        MDC.remove("traceId");

        // Then
        await("the event arrives").atMost(Duration.ofSeconds(20)).until(() -> consumer.received(event.id()) != null);
        var received = consumer.received(event.id());
        assertThat(received).usingRecursiveComparison().ignoringFields("traceparent").isEqualTo(
                new ReceivedEvent(event.id(), event.topic(), event.type(), thing, 7, TIME, true, event.data(), null));
        assertThat(received.traceparent()).matches("00-0af7651916cd43dd8448eb211c80319c-[0-9a-f]{16}-00");
    }

    @Test
    void shouldPublishNothingOfATransactionThatRolledBack() {
        // Given
        var undone = Event.of("sample.thing", "sample.thing.made.v1", thing, 0, TIME, "{}".getBytes(UTF_8));
        var done = Event.of("sample.thing", "sample.thing.made.v1", thing, 0, TIME, "{}".getBytes(UTF_8));

        // When
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
            outbox.append(undone);
            throw new IllegalStateException("a rule is broken");
        })).hasMessage("a rule is broken");
        QuarkusTransaction.requiringNew().run(() -> outbox.append(done));

        // Then
        await("what came later arrives").atMost(Duration.ofSeconds(20)).until(() -> consumer.received(done.id()) != null);
        assertThat(consumer.received(undone.id())).isNull();
    }

    @Test
    void shouldRefuseToPublishOutsideATransaction() throws Exception {
        // When / Then
        assertThatThrownBy(() -> outbox
                .append(Event.of("sample.thing", "sample.thing.made.v1", thing, 0, TIME, "{}".getBytes(UTF_8))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("An event is published by a transaction, and none is active");
        assertThat(outboxRows()).isZero();
    }

    private long outboxRows() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("SELECT count(*) FROM outbox WHERE aggregateid = ?")) {
            statement.setObject(1, thing);
            try (var result = statement.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        }
    }
}
