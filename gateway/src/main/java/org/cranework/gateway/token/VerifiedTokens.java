package org.cranework.gateway.token;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Tokens that were verified, by hash, until they end. */
final class VerifiedTokens {

    private final Map<TokenHash, Caller> callers = new ConcurrentHashMap<>();
    private final int capacity;

    VerifiedTokens(int capacity) {
        this.capacity = capacity;
    }

    /** The caller; null where the token is not remembered or has ended. */
    Caller find(TokenHash token, Instant now) {
        Caller caller = callers.get(token);
        if (caller != null && !caller.expiresAt().isAfter(now)) {
            callers.remove(token);
            return null;
        }
        return caller;
    }

    void remember(TokenHash token, Caller caller, Instant now) {
        if (callers.size() >= capacity) {
            callers.values().removeIf(other -> !other.expiresAt().isAfter(now));
        }
        if (callers.size() < capacity) {
            callers.put(token, caller);
        }
    }

    void forgetAll() {
        callers.clear();
    }

    int size() {
        return callers.size();
    }
}
