package org.cranework.gateway.shape;

import java.util.HashSet;
import java.util.Set;

import jakarta.inject.Singleton;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import org.cranework.gateway.config.GatewayConfig;
import org.cranework.web.problem.CommonProblem;
import org.cranework.web.problem.ProblemException;

/** Lets the pages of configured origins call from a browser, and no others; tokens travel in a header, so no credentials. */
@Singleton
public class Origins {

    private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE";
    private static final String HEADERS = "Accept-Language, Authorization, Content-Type, Idempotency-Key, If-Match, "
            + "If-None-Match, traceparent";
    private static final String EXPOSED = "ETag, Idempotency-Replayed, Link, Location, RateLimit, RateLimit-Policy, "
            + "Retry-After, Trace-Id, Content-Disposition, WWW-Authenticate";

    private final Set<String> allowed;

    Origins(GatewayConfig config) {
        this.allowed = config.origins().<Set<String>>map(HashSet::new).orElseGet(Set::of);
    }

    /**
     * Adds what a browser asks for.
     *
     * @return whether the request was a preflight and has been answered
     * @throws ProblemException 403 for the preflight of another origin
     */
    public boolean answer(RoutingContext context) {
        HttpServerRequest request = context.request();
        HttpServerResponse response = context.response();
        String origin = request.getHeader("Origin");
        if (origin == null) {
            return false;
        }
        boolean known = allowed.contains(origin);
        response.putHeader("Vary", "Origin");
        if (known) {
            response.putHeader("Access-Control-Allow-Origin", origin).putHeader("Access-Control-Expose-Headers", EXPOSED);
        }
        if (!request.method().equals(HttpMethod.OPTIONS) || request.getHeader("Access-Control-Request-Method") == null) {
            return false;
        }
        if (!known) {
            throw ProblemException.of(CommonProblem.FORBIDDEN);
        }
        response.putHeader("Access-Control-Allow-Methods", METHODS).putHeader("Access-Control-Allow-Headers", HEADERS)
                .putHeader("Access-Control-Max-Age", "600").setStatusCode(204).end();
        return true;
    }
}
