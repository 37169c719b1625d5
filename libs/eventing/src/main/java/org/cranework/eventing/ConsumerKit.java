package org.cranework.eventing;

import java.util.UUID;

import jakarta.inject.Singleton;

import org.apache.kafka.clients.consumer.ConsumerRecords;

/**
 * What every {@link EventConsumer} shares: inbox, retries, dead letters and parking.
 */
@Singleton
public final class ConsumerKit {

    void consume(String consumer, Effect effect, ConsumerRecords<String, byte[]> records) {
        throw new UnsupportedOperationException();
    }

    int replay(String consumer, Effect effect, UUID aggregateId) {
        throw new UnsupportedOperationException();
    }
}
