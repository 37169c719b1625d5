package org.cranework.bench.peer;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.cloud.gateway.filter.ratelimit.RateLimiter;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A token bucket per caller in memory, as our gateway's: the one that comes with the framework would ask Redis each time. */
@Component
final class CallerLimiter implements RateLimiter<Object> {

    private static final double RATE = 1_000_000;
    private static final double BURST = 1_000_000;

    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    private record Bucket(double left, long at) {

        Bucket take() {
            long now = System.nanoTime();
            return new Bucket(Math.min(BURST, left + (now - at) / 1e9 * RATE) - 1, now);
        }
    }

    @Override
    public Mono<Response> isAllowed(String route, String caller) {
        Bucket bucket = buckets.compute(caller,
                (name, held) -> (held == null ? new Bucket(BURST, System.nanoTime()) : held).take());
        return Mono.just(new Response(bucket.left() >= 0, Map.of()));
    }

    @Override
    public Map<String, Object> getConfig() {
        return Map.of();
    }

    @Override
    public Class<Object> getConfigClass() {
        return Object.class;
    }

    @Override
    public Object newConfig() {
        return new Object();
    }
}
