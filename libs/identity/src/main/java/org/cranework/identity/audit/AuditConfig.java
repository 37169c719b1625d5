package org.cranework.identity.audit;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the audit is sealed. */
@ConfigMapping(prefix = "cranework.audit")
interface AuditConfig {

    /** How long an entry waits at most before it lies in a block. */
    @WithDefault("10s")
    Duration sealEvery();
}
