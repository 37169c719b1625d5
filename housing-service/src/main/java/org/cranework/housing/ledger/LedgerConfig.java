package org.cranework.housing.ledger;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What can be set for ledgers. */
@ConfigMapping(prefix = "cranework.housing")
interface LedgerConfig {

    /** The largest sheet that is taken in. */
    @WithDefault("8M")
    MemorySize ledgerLimit();
}
