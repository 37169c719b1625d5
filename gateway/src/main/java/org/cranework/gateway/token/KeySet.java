package org.cranework.gateway.token;

import java.time.Instant;
import java.util.List;

import org.jose4j.jwk.JsonWebKey;

/**
 * The realm's keys as they were at one time.
 *
 * @param keys those that verify signatures
 * @param fetchedAt when the realm answered
 */
record KeySet(List<JsonWebKey> keys, Instant fetchedAt) {

    KeySet {
        keys = List.copyOf(keys);
    }

    boolean has(String keyId) {
        return keys.stream().anyMatch(key -> keyId.equals(key.getKeyId()));
    }

    boolean hasAllOf(KeySet other) {
        return other.keys.stream().allMatch(key -> has(key.getKeyId()));
    }
}
