package org.cranework.identity.sealing;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.cranework.identity.sealing.KeyFiles.Purpose;

/** What seals, indexes and digests, under the keys of the configured folder. */
@Singleton
final class KeyBeans {

    private final KeysFolder folder;

    KeyBeans(KeysFolder folder) {
        this.folder = folder;
    }

    @Produces
    @Singleton
    Sealer sealer() {
        return new Sealer(keys(Purpose.SEALING));
    }

    @Produces
    @Singleton
    BlindIndexer indexer() {
        return new BlindIndexer(keys(Purpose.MATCHING));
    }

    @Produces
    @Singleton
    Digester digester() {
        return new Digester(keys(Purpose.DIGEST));
    }

    private Keyring keys(Purpose purpose) {
        return KeyFiles.load(folder.path(), purpose);
    }
}
