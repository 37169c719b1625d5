package org.cranework.eventing;

import java.time.Instant;
import java.util.UUID;

/**
 * An event as a consumer gets it.
 *
 * @param id identifies the event
 * @param topic where it was read
 * @param type what happened; a consumer leaves types alone that it does not know
 * @param aggregateId the aggregate it is about
 * @param aggregateVersion an older version than the one held is ignored, an equal one is the whole state
 * @param time when it was recorded
 * @param historical whether it was entered from a ledger: such an event starts no procedure
 * @param data JSON by the schema of the type
 * @param traceparent the trace that caused it, for the outbox rows of events that it causes; may be null
 */
public record ReceivedEvent(UUID id, String topic, String type, UUID aggregateId, long aggregateVersion, Instant time,
        boolean historical, byte[] data, String traceparent) {}
