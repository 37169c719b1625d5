package org.cranework.identity.sealing;

import java.util.LinkedHashMap;
import java.util.Map;

import javax.crypto.SecretKey;

/**
 * The keys of one purpose by id: the current one, with which everything new is made, and the earlier ones that what is
 * stored may still need.
 *
 * @param currentId
 *            the id of the current key
 * @param keys
 *            all keys by id
 */
public record Keyring(int currentId, Map<Integer, SecretKey> keys) {
    public Keyring {
        keys = Map.copyOf(new LinkedHashMap<>(keys));
        if (!keys.containsKey(currentId)) {
            throw new IllegalArgumentException("a key ring holds its current key");
        }
    }

    /** @return the key with which new values are made */
    public SecretKey current() {
        return keys.get(currentId);
    }

    /**
     * @return the key with this id
     * @throws SealException
     *             when it is not there
     */
    public SecretKey key(int id) {
        SecretKey key = keys.get(id);
        if (key == null) {
            throw new SealException("no key with id " + id);
        }
        return key;
    }

    /** Keys stay out of logs. */
    @Override
    public String toString() {
        return "Keyring[current=" + currentId + ", ids=" + keys.keySet() + "]";
    }
}
