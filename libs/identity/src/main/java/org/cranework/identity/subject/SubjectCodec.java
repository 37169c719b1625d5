package org.cranework.identity.subject;

import org.cranework.identity.sealing.BlindIndexer;
import org.cranework.identity.sealing.Keyring;

/**
 * Seals who someone is for an event, and opens it again: the document's blind index beside a compact JWE
 * ({@code alg: dir}, {@code enc: A256GCM}, {@code kid}) under the suite's subject key.
 */
public final class SubjectCodec {
    private final Keyring keys;
    private final BlindIndexer indexer;

    public SubjectCodec(Keyring keys, BlindIndexer indexer) {
        this.keys = keys;
        this.indexer = indexer;
    }

    /** @return the subject as an event carries it */
    public SealedSubject seal(Subject subject) {
        throw new UnsupportedOperationException(keys.toString() + indexer);
    }

    /**
     * @return who it is
     * @throws org.cranework.identity.sealing.SealException
     *             when it was altered, is no subject, its key is not there, or the index belongs to another document
     */
    public Subject open(SealedSubject sealed) {
        throw new UnsupportedOperationException();
    }
}
