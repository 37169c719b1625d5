package org.cranework.web.idempotency;

import java.util.Objects;

/**
 * What a key stands for.
 *
 * @param operation the operation's id in the contract
 * @param hash SHA-256 of what was asked: another one under the same key is refused
 */
public record IdempotentRequest(String operation, byte[] hash) {

    public IdempotentRequest {
        Objects.requireNonNull(operation, "operation must not be null");
        hash = hash.clone();
    }

    @Override
    public byte[] hash() {
        return hash.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IdempotentRequest that && operation.equals(that.operation)
                && java.util.Arrays.equals(hash, that.hash);
    }

    @Override
    public int hashCode() {
        return Objects.hash(operation, java.util.Arrays.hashCode(hash));
    }
}
