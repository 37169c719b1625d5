package org.cranework.eventing.relay;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/**
 * How the relay works. The defaults are the measured ones; tests shorten the waits.
 */
@ConfigMapping(prefix = "cranework.eventing.relay")
public interface RelaySettings {

    /** Off where Kafka Connect reads the outbox instead. */
    @WithDefault("true")
    boolean enabled();

    /** Events per transaction. */
    @WithDefault("1000")
    int batchSize();

    /** How long a batch waits for the broker before it is given up and sent again by a new producer. */
    @WithDefault("10s")
    Duration answerWithin();

    /**
     * After this long without a word the database takes the lock away from a stopped process. Longer than
     * {@link #answerWithin()}, or it would take it from one that waits for the broker.
     */
    @WithDefault("30s")
    Duration abandonedAfter();

    /** Pause between looks at the outbox after something was sent. */
    @WithDefault("20ms")
    Duration busyPoll();

    /** How long the short pause is kept after the last event. */
    @WithDefault("1s")
    Duration busyFor();

    /** Pause between looks while nothing happens; rows of this process wake the relay at once. */
    @WithDefault("250ms")
    Duration idlePoll();

    /** First pause after a failure; doubled with each further one up to {@link #longestPause()}. */
    @WithDefault("200ms")
    Duration firstPause();

    /** Longest pause after a failure. */
    @WithDefault("5s")
    Duration longestPause();
}
