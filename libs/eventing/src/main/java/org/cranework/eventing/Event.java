package org.cranework.eventing;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * A fact about one aggregate, to be published.
 *
 * @param id identifies the event: a consumer that has seen it ignores it
 * @param topic the topic of the aggregate, such as {@code training.enrollment}
 * @param type what happened, such as {@code training.enrollment.registered.v1}
 * @param aggregateId the Kafka key: events of one aggregate arrive in the order of their versions
 * @param aggregateVersion the row's version after the write that caused the event (for entities: after the flush)
 * @param time when it was recorded
 * @param historical whether it happened before the city went live and was entered from a ledger
 * @param data JSON by the schema of the type, at most {@value #MAX_DATA} bytes
 */
public record Event(UUID id, String topic, String type, UUID aggregateId, long aggregateVersion, Instant time,
        boolean historical, byte[] data) {

    /** The most that {@link #data} may hold; larger things travel by reference. */
    public static final int MAX_DATA = 64 * 1024;

    public Event {
        Objects.requireNonNull(id, "id must not be null");
        Objects.requireNonNull(topic, "topic must not be null");
        Objects.requireNonNull(type, "type must not be null");
        Objects.requireNonNull(aggregateId, "aggregateId must not be null");
        Objects.requireNonNull(time, "time must not be null");
        Objects.requireNonNull(data, "data must not be null");
        if (aggregateVersion < 0) {
            throw new IllegalArgumentException("aggregateVersion must not be negative: " + aggregateVersion);
        }
        if (data.length > MAX_DATA) {
            throw new IllegalArgumentException("data of " + type + " has " + data.length + " bytes, more than " + MAX_DATA);
        }
    }

    /**
     * A fact of today with an id of its own.
     */
    public static Event of(String topic, String type, UUID aggregateId, long aggregateVersion, Instant time, byte[] data) {
        return new Event(EventId.next(time), topic, type, aggregateId, aggregateVersion, time, false, data);
    }
}
