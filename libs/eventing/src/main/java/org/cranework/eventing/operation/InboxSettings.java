package org.cranework.eventing.operation;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/**
 * How long the inbox remembers.
 */
@ConfigMapping(prefix = "cranework.eventing.inbox")
public interface InboxSettings {

    /**
     * Longer than the retention of topics that end, so that their events are never new again; older events of endless topics
     * are stopped by their version.
     */
    @WithDefault("P35D")
    Duration keep();
}
