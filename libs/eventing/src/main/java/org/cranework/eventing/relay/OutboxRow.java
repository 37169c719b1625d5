package org.cranework.eventing.relay;

import java.time.Instant;

import org.cranework.eventing.Event;

/**
 * An event waiting in the outbox.
 *
 * @param seq its place in the outbox
 * @param event what to publish
 * @param traceparent the trace that caused it; may be null
 * @param reason why a consumer could not apply it; null unless it goes to a dead letter topic
 * @param writtenAt when its transaction wrote it
 */
record OutboxRow(long seq, Event event, String traceparent, String reason, Instant writtenAt) {}
