package org.cranework.identity.sealing;

import java.io.IOException;
import java.nio.file.Path;

import jakarta.inject.Singleton;

/** The configured folder, with keys in it where a test asked for them. */
@Singleton
final class KeysFolder {

    private final Path path;

    KeysFolder(KeysConfig config) throws IOException {
        path = config.directory();
        if (config.generate()) {
            KeyFiles.generate(path);
        }
    }

    Path path() {
        return path;
    }
}
