package org.cranework.web.correlation;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.inject.Singleton;

import io.vertx.ext.web.RoutingContext;

/** Keeps the trace id with the routing context, where every layer finds it. */
@Singleton
class RequestTrace implements Trace {

    private static final String KEY = RequestTrace.class.getName();
    private static final String NONE = "0".repeat(32);
    private static final Pattern TRACEPARENT = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}.*");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final CurrentRequest current;

    RequestTrace(CurrentRequest current) {
        this.current = current;
    }

    @Override
    public String id() {
        RoutingContext request = current.get();
        return request == null ? NONE : of(request);
    }

    static String of(RoutingContext request) {
        String id = request.get(KEY);
        return id == null ? NONE : id;
    }

    static String begin(RoutingContext request, Object traced) {
        String id = traced instanceof String started && !started.equals(NONE)
                ? started
                : read(request.request().getHeader("traceparent"));
        request.put(KEY, id);
        return id;
    }

    static String read(String traceparent) {
        Matcher given = TRACEPARENT.matcher(traceparent == null ? "" : traceparent);
        if (given.matches() && !given.group(1).equals(NONE)) {
            return given.group(1);
        }
        byte[] id = new byte[16];
        RANDOM.nextBytes(id);
        return HexFormat.of().formatHex(id);
    }
}
