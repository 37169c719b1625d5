package org.cranework.identity.sealing;

import java.io.IOException;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.cranework.identity.sealing.KeyFiles.Purpose;
import org.cranework.identity.subject.SubjectCodec;

/** What seals, indexes and digests, under the keys of the configured folder. */
@Singleton
final class KeyBeans {

    private final KeysConfig config;

    KeyBeans(KeysConfig config) throws IOException {
        this.config = config;
        if (config.generate()) {
            KeyFiles.generate(config.directory());
        }
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

    @Produces
    @Singleton
    SubjectCodec subjects(BlindIndexer indexer) {
        return new SubjectCodec(keys(Purpose.SUBJECT), indexer);
    }

    private Keyring keys(Purpose purpose) {
        return KeyFiles.load(config.directory(), purpose);
    }
}
