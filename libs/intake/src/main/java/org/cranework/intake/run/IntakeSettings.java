package org.cranework.intake.run;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How runs are worked on. */
@ConfigMapping(prefix = "cranework.intake")
public interface IntakeSettings {

    /** How many runs this instance works on at once, each of another organization. */
    @WithDefault("2")
    int workers();

    /** How many rows are applied in one transaction. */
    @WithDefault("20000")
    int chunk();

    /** How long a claim holds without being renewed: after a crash a run rests that long. */
    @WithDefault("15s")
    Duration lease();

    /** How often an idle worker looks for runs that another instance queued or left. */
    @WithDefault("1s")
    Duration poll();

    /** After so many attempts a run has failed. */
    @WithDefault("10")
    int attempts();

    /** The most time that an all-or-nothing sheet may take to be applied. */
    @WithDefault("30m")
    Duration applyTimeout();
}
