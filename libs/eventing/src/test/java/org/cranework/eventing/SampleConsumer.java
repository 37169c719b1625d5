package org.cranework.eventing;

import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.reactive.messaging.annotations.Blocking;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * A consumer as services have them, that remembers what it was given.
 */
@ApplicationScoped
class SampleConsumer extends EventConsumer {

    private final Map<UUID, ReceivedEvent> received = new ConcurrentHashMap<>();

    SampleConsumer(ConsumerKit kit) {
        super("sample.thing", kit);
    }

    @Incoming("samples")
    @Blocking("inbound")
    void consume(ConsumerRecords<String, byte[]> records) {
        consumeBatch(records);
    }

    @Override
    protected void apply(Connection connection, List<ReceivedEvent> events) {
        events.forEach(event -> received.put(event.id(), event));
    }

    ReceivedEvent received(UUID event) {
        return received.get(event);
    }
}
