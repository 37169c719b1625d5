package org.cranework.identity.sealing;

/**
 * Keyed digests: whether two records say the same, decided in SQL without their content. The key is the service's own,
 * so digests of two services never match; use {@link BlindIndexer} where they must.
 */
public final class Digester {
    private final Keyring keys;

    public Digester(Keyring keys) {
        this.keys = keys;
    }

    /**
     * @param kind
     *            what is digested, as in {@code person.name-and-birth}
     * @param parts
     *            the values, in a fixed order; an absent one is the empty text
     * @return 32 bytes
     */
    public byte[] digest(String kind, String... parts) {
        return Hashing.hmac(keys.current(), kind, parts);
    }
}
