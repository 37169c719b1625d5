package org.cranework.eventing.operation;

import java.time.Instant;
import java.util.UUID;

/**
 * A dead event as an operator sees it: no data, since the data may be about a person.
 *
 * @param consumer who could not apply it
 * @param topic where it came from
 * @param aggregateId what it is about
 * @param eventId which event
 * @param type what happened
 * @param version of the aggregate
 * @param parkedAt since when
 * @param reason why
 * @param replays how often it was tried again
 * @param waiting how many later events of the aggregate wait behind it
 */
public record DeadEvent(String consumer, String topic, UUID aggregateId, UUID eventId, String type, long version,
        Instant parkedAt, String reason, int replays, long waiting) {}
