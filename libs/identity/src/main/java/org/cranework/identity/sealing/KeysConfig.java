package org.cranework.identity.sealing;

import java.nio.file.Path;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where keys come from. */
@ConfigMapping(prefix = "cranework.keys")
interface KeysConfig {

    /** The folder of the key files, mounted from a secret in production ({@code CRANEWORK_KEYS_DIRECTORY}). */
    Path directory();

    /** Whether keys that are not there are made; for tests alone, since in production that would hide a lost secret. */
    @WithDefault("false")
    boolean generate();
}
