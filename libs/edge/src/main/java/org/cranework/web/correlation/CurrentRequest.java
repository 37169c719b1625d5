package org.cranework.web.correlation;

import jakarta.inject.Singleton;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;

/** The request this code runs for, if any. */
@Singleton
public class CurrentRequest {

    private final CurrentVertxRequest request;

    CurrentRequest(CurrentVertxRequest request) {
        this.request = request;
    }

    /** The routing context; null outside a request, such as in a consumer or a timer. */
    public RoutingContext get() {
        return Arc.container().requestContext().isActive() ? request.getCurrent() : null;
    }
}
