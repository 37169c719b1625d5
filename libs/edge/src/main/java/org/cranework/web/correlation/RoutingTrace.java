package org.cranework.web.correlation;

import io.vertx.ext.web.RoutingContext;

/** The trace id where no CDI request is active: in handlers of raw routes. */
public final class RoutingTrace {

    private RoutingTrace() {}

    /** The id {@link Trace} would give. */
    public static String id(RoutingContext request) {
        return RequestTrace.of(request);
    }
}
