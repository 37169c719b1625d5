package org.cranework.gateway.proxy;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import org.cranework.web.correlation.RoutingTrace;

/** Which headers pass the door. The proxy library neither removes all that concern one connection only nor says for whom it asks. */
final class Forwarded {

    /** RFC 9110, 7.6.1, and what is not in it but used the same way. */
    private static final Set<String> ONE_CONNECTION = Set.of("connection", "keep-alive", "proxy-connection",
            "proxy-authenticate", "proxy-authorization", "te", "trailer", "upgrade", "expect");
    /** What a caller says of itself here would be believed by the service. */
    private static final List<String> OURS = List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host",
            "X-Forwarded-Port", "X-Forwarded-Proto", "X-Forwarded-Prefix", "X-Forwarded-Ssl", "X-Real-IP",
            "X-Original-URL", "X-Rewrite-URL", "X-HTTP-Method-Override");

    private Forwarded() {}

    static void prepareRequest(MultiMap headers, RoutingContext context) {
        HttpServerRequest request = context.request();
        removeOfOneConnection(headers);
        OURS.forEach(headers::remove);
        headers.set("X-Forwarded-For", request.remoteAddress().hostAddress());
        headers.set("X-Forwarded-Host", request.authority().toString());
        headers.set("X-Forwarded-Proto", request.isSSL() ? "https" : "http");
        String trace = RoutingTrace.id(context);
        String parent = headers.get("traceparent");
        if (parent == null || !parent.contains(trace)) {
            headers.set("traceparent",
                    "00-" + trace + "-" + String.format("%016x", ThreadLocalRandom.current().nextLong() | 1) + "-01");
        }
    }

    static void prepareResponse(MultiMap headers) {
        removeOfOneConnection(headers);
        // Said by the door already, with the same value.
        headers.remove("Trace-Id");
        headers.remove("Server");
    }

    private static void removeOfOneConnection(MultiMap headers) {
        for (String listed : headers.getAll("Connection")) {
            for (String name : listed.split(",")) {
                if (!name.strip().toLowerCase(Locale.ROOT).equals("transfer-encoding")) {
                    headers.remove(name.strip());
                }
            }
        }
        ONE_CONNECTION.forEach(headers::remove);
    }
}
