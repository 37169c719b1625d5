package org.cranework.web.contract;

import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** Which contract this process keeps. */
@ConfigMapping(prefix = "cranework.contract")
interface ContractConfig {

    /** The service's name in paths and file names, such as {@code talent}; without it none is served. */
    Optional<String> context();
}
