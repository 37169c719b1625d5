package org.cranework.eventing.relay;

import java.time.Duration;

/**
 * How long the relay pauses: not at all while batches come full, shortly while events come, longer when idle, and longer
 * with each failure in a row.
 */
final class Pace {

    private final RelaySettings settings;
    private Duration quiet;
    private Duration failurePause;

    Pace(RelaySettings settings) {
        this.settings = settings;
        this.quiet = settings.busyFor();
        this.failurePause = settings.firstPause();
    }

    Duration afterBatch(int sent) {
        failurePause = settings.firstPause();
        if (sent > 0) {
            quiet = Duration.ZERO;
            return sent == settings.batchSize() ? Duration.ZERO : settings.busyPoll();
        }
        if (quiet.compareTo(settings.busyFor()) < 0) {
            quiet = quiet.plus(settings.busyPoll());
            return settings.busyPoll();
        }
        return settings.idlePoll();
    }

    Duration afterFailure() {
        var pause = failurePause;
        var doubled = failurePause.multipliedBy(2);
        failurePause = doubled.compareTo(settings.longestPause()) > 0 ? settings.longestPause() : doubled;
        return pause;
    }
}
