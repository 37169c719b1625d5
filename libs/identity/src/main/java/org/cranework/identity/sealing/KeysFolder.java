package org.cranework.identity.sealing;

import java.io.IOException;
import java.nio.file.Path;

import jakarta.inject.Singleton;

/** The configured folder, with keys in it where a test asked for them. */
@Singleton
public final class KeysFolder {

    private final Path path;

    KeysFolder(KeysConfig config) throws IOException {
        path = config.directory();
        if (config.generate()) {
            KeyFiles.generate(path);
        }
    }

    /** Where it is. */
    public Path path() {
        return path;
    }
}
