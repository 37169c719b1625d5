package org.cranework.web.admission;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much one service takes on at once. */
@ConfigMapping(prefix = "cranework.admission")
interface AdmissionConfig {

    /** Requests per connection of the pool that may be at work at once. */
    @WithDefault("2")
    int perConnection();

    /** How long a request waits for a place before it is told to come back. */
    @WithDefault("250ms")
    Duration patience();

    /** Uploads at once. */
    @WithDefault("8")
    int uploads();

    /** Uploads of one client at once. */
    @WithDefault("2")
    int uploadsPerClient();
}
