package org.cranework.web.token;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The callers of tokens that were verified, by the tokens' hashes. Verifying a signature is a third of what reading one record takes,
 * and a token is sent hundreds of times. It is verified again each minute, so that whoever learns that the realm took a key back lets nobody
 * in by it for longer; what has ended is not known at all.
 *
 * @param <C> what is known of a caller
 */
public final class VerifiedTokens<C> {

    private record Verified<C>(C caller, Instant until) {

        boolean holds(Instant now) {
            return until.isAfter(now);
        }
    }

    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final Duration BETWEEN_SWEEPS = Duration.ofSeconds(1);

    private final Map<TokenHash, Verified<C>> callers = new ConcurrentHashMap<>();
    private final int capacity;
    private volatile Instant swept = Instant.EPOCH;

    /** @param capacity how many are remembered at most; one more is verified each time it comes */
    public VerifiedTokens(int capacity) {
        this.capacity = capacity;
    }

    /** The caller; empty where the token is not remembered or has ended. */
    public Optional<C> find(TokenHash token, Instant now) {
        Verified<C> verified = callers.get(token);
        if (verified == null) {
            return Optional.empty();
        }
        if (!verified.holds(now)) {
            callers.remove(token);
            return Optional.empty();
        }
        return Optional.of(verified.caller());
    }

    /** Remembers whose token it is, until it ends and for a minute at most. */
    public void remember(TokenHash token, C caller, Instant end, Instant now) {
        // A full one is not searched again for each that comes: that would cost more than verifying them.
        if (callers.size() >= capacity && !now.isBefore(swept.plus(BETWEEN_SWEEPS))) {
            swept = now;
            callers.values().removeIf(other -> !other.holds(now));
        }
        if (callers.size() < capacity) {
            Instant kept = now.plus(KEPT);
            callers.put(token, new Verified<>(caller, end.isBefore(kept) ? end : kept));
        }
    }

    /** Every token is verified again when it comes next. */
    public void forgetAll() {
        callers.clear();
    }
}
