package org.cranework.gateway.limit;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.inject.Singleton;

import io.vertx.ext.web.RoutingContext;
import org.cranework.gateway.config.GatewayConfig;
import org.cranework.web.problem.CommonProblem;
import org.cranework.web.problem.ProblemException;

/**
 * Keeps each client to its share, and says so in {@code RateLimit} and {@code RateLimit-Policy} as draft-ietf-httpapi-ratelimit-
 * headers-11 has them. Callers without a token share by address.
 */
@Singleton
public class Limits {

    private final GatewayConfig.Limit config;
    private final String policy;
    private final Map<String, Share> shares = new ConcurrentHashMap<>();

    Limits(GatewayConfig config) {
        this.config = config.limit();
        this.policy = "\"client\";q=" + this.config.burst() + ";w="
                + Math.ceilDiv(this.config.burst(), this.config.rate());
    }

    /**
     * Takes a place for a request until it ends.
     *
     * @throws ProblemException 429 where the client has none left
     */
    public void enter(RoutingContext request, String client) {
        Share share = share(client);
        Share.Verdict verdict = share.ask(System.nanoTime());
        request.response().putHeader("RateLimit-Policy", policy).putHeader("RateLimit",
                "\"client\";r=" + verdict.remaining() + ";t=" + verdict.seconds());
        if (!verdict.admitted()) {
            throw ProblemException.of(CommonProblem.TOO_MANY_REQUESTS)
                    .retryAfter(Duration.ofSeconds(verdict.seconds()));
        }
        request.addEndHandler(done -> share.done());
    }

    private Share share(String client) {
        if (shares.size() >= config.clients()) {
            long now = System.nanoTime();
            shares.values().removeIf(share -> share.isIdle(now));
        }
        // Where even that leaves no room, newcomers share one bucket: memory is bounded before fairness is.
        String key = shares.size() >= config.clients() ? "" : client;
        return shares.computeIfAbsent(key,
                name -> new Share(config.rate(), config.burst(), config.concurrent(), System.nanoTime()));
    }
}
