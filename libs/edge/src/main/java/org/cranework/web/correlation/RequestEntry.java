package org.cranework.web.correlation;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.MDC;

/**
 * The first handler of every request, ahead of routing, so that a refusal by any layer has its trace id and the headers that
 * keep a browser from guessing.
 */
@Singleton
class RequestEntry {

    private static final int FIRST = 10_000;

    void register(@Observes Filters filters) {
        filters.register(RequestEntry::enter, FIRST);
    }

    private static void enter(RoutingContext request) {
        String id = RequestTrace.begin(request, MDC.get("traceId"));
        MDC.put("traceId", id);
        request.response().putHeader("Trace-Id", id);
        request.addHeadersEndHandler(done -> {
            MultiMap headers = request.response().headers();
            setUnlessSet(headers, "X-Content-Type-Options", "nosniff");
            setUnlessSet(headers, "Cache-Control", "no-store");
            setUnlessSet(headers, "Referrer-Policy", "no-referrer");
            setUnlessSet(headers, "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        });
        request.next();
    }

    private static void setUnlessSet(MultiMap headers, String name, String value) {
        if (!headers.contains(name)) {
            headers.set(name, value);
        }
    }
}
