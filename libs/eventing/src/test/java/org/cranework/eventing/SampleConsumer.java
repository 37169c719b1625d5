package org.cranework.eventing;

import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;

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
    private final Queue<ReceivedEvent> applied = new ConcurrentLinkedQueue<>();
    private final Semaphore gate = new Semaphore(1);

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
        gate.acquireUninterruptibly();
        gate.release();
        events.forEach(event -> received.put(event.id(), event));
        applied.addAll(events);
    }

    /** Applies nothing from here on, as if the database hung. */
    void hold() {
        gate.acquireUninterruptibly();
    }

    void letGo() {
        gate.release();
    }

    ReceivedEvent received(UUID event) {
        return received.get(event);
    }

    /** Everything in the order in which it was applied; what was applied twice is there twice. */
    List<ReceivedEvent> applied() {
        return List.copyOf(applied);
    }
}
