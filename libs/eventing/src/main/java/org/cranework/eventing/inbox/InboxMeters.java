package org.cranework.eventing.inbox;

import io.micrometer.core.instrument.MeterRegistry;

/**
 * What the consumers of a service show.
 *
 * @param registry where
 */
record InboxMeters(MeterRegistry registry) {

    void applied(String consumer, int events) {
        count("cranework.inbox.applied", consumer, events);
    }

    void duplicates(String consumer, int events) {
        count("cranework.inbox.duplicates", consumer, events);
    }

    void parked(String consumer, int events) {
        count("cranework.inbox.parked", consumer, events);
    }

    void dead(String consumer) {
        count("cranework.inbox.dead", consumer, 1);
    }

    void retried(String consumer) {
        count("cranework.inbox.retries", consumer, 1);
    }

    private void count(String name, String consumer, int events) {
        registry.counter(name, "consumer", consumer).increment(events);
    }
}
