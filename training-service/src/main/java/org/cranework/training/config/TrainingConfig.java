package org.cranework.training.config;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What can be set in training alone. */
@ConfigMapping(prefix = "cranework.training")
public interface TrainingConfig {

    /** The largest sheet that is taken in. */
    @WithDefault("200M")
    MemorySize feedLimit();
}
