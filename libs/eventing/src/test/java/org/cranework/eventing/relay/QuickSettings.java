package org.cranework.eventing.relay;

import java.time.Duration;

/**
 * The production settings with shorter waits.
 */
record QuickSettings(int batchSize, Duration answerWithin, Duration abandonedAfter) implements RelaySettings {

    static final QuickSettings QUICK = new QuickSettings(1000, Duration.ofSeconds(1), Duration.ofSeconds(2));

    @Override
    public boolean enabled() {
        return true;
    }

    @Override
    public Duration busyPoll() {
        return Duration.ofMillis(10);
    }

    @Override
    public Duration busyFor() {
        return Duration.ofSeconds(1);
    }

    @Override
    public Duration idlePoll() {
        return Duration.ofMillis(50);
    }

    @Override
    public Duration firstPause() {
        return Duration.ofMillis(50);
    }

    @Override
    public Duration longestPause() {
        return Duration.ofMillis(200);
    }
}
