package org.cranework.eventing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.cranework.eventing.inbox.EventInbox;
import org.cranework.eventing.inbox.Incoming;
import org.cranework.eventing.inbox.Patience;
import org.cranework.eventing.inbox.Transactions;

/**
 * What every {@link EventConsumer} shares: inbox, retries, dead letters and parking.
 */
@Singleton
public final class ConsumerKit {

    private final EventInbox inbox;
    private final Patience patience = new Patience();

    public ConsumerKit(Transactions transactions, ServiceName service, MeterRegistry meters) {
        this.inbox = new EventInbox(transactions, service.value(), meters, patience);
    }

    void consume(String consumer, Effect effect, ConsumerRecords<String, byte[]> records) {
        inbox.process(consumer, effect, StreamSupport.stream(records.spliterator(), false).map(Incoming::of).toList());
    }

    int replay(String consumer, Effect effect, UUID aggregateId) throws SQLException {
        return inbox.replay(consumer, effect, aggregateId);
    }

    void discard(Connection connection, String consumer, UUID aggregateId) throws SQLException {
        inbox.discard(connection, consumer, aggregateId);
    }

    List<UUID> blocked(String consumer) throws SQLException {
        return inbox.blocked(consumer);
    }

    /** With the service's shutdown, ahead of the channels' own, which waits for the batches at work. */
    void stop(@Observes ShutdownEvent event) {
        stop();
    }

    void stop() {
        patience.stop();
    }
}
