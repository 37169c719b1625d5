package org.cranework.eventing.relay;

import java.util.List;
import java.util.UUID;

import org.cranework.eventing.TestDatabase;
import org.cranework.eventing.TestTopic;
import org.cranework.testing.backbone.Backbone;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class LateCommitTest {

    private final UUID early = UUID.randomUUID();
    private final UUID later = UUID.randomUUID();

    @Test
    void shouldPublishEventWhoseTransactionTookAnEarlierNumberAndCommitsLater() throws Exception {
        var kafka = Backbone.shared().kafka();
        var database = new TestDatabase();
        try (var topic = new TestTopic(kafka);
                var relay = new RunningRelay(database, kafka);
                var slow = database.begin();
                var quick = database.begin()) {
            // Given
            OutboxWriter.write(slow, topic.name(), early, 0);
            OutboxWriter.write(quick, topic.name(), later, 0);
            quick.commit();
            var first = topic.readUntil("the later number is published", records -> records.size() == 1);

            // When
            slow.commit();
            var both = topic.readUntil("the earlier number is published", records -> records.size() == 2);

            // Then
            assertThat(first).extracting(record -> record.key()).containsExactly(later.toString());
            assertThat(both).extracting(record -> record.key()).isEqualTo(List.of(later.toString(), early.toString()));
            await("both are counted")
                    .untilAsserted(() -> assertThat(relay.count("cranework.outbox.sent")).isEqualTo(2));
            assertThat(relay.count("cranework.outbox.failures")).isZero();
        }
    }
}
