package org.cranework.identity.sealing;

import org.cranework.identity.document.IdentityDocument;

/**
 * The blind index of a document: HMAC-SHA-256 under the suite's matching key. The same document gives the same index in
 * every service, so that records of one person meet in SQL while nobody reads the number.
 */
public final class BlindIndexer {
    private final Keyring keys;

    public BlindIndexer(Keyring keys) {
        this.keys = keys;
    }

    /** @return the index of a document, 32 bytes */
    public byte[] of(IdentityDocument document) {
        return Hashing.hmac(keys.current(), "document", document.type().code(), document.country(), document.number());
    }

    /**
     * @param kind
     *            what the value is, as in {@code enrollment.student-number}
     * @return the index of another value that must be matched, 32 bytes
     */
    public byte[] of(String kind, String... parts) {
        return Hashing.hmac(keys.current(), kind, parts);
    }
}
