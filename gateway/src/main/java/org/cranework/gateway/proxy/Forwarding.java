package org.cranework.gateway.proxy;

import java.time.Duration;

import jakarta.inject.Singleton;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import org.cranework.gateway.config.GatewayConfig;
import org.cranework.gateway.problem.Refusals;
import org.cranework.gateway.route.Route;
import org.cranework.gateway.shape.RequestShape;
import org.cranework.gateway.upstream.Upstream;
import org.cranework.gateway.upstream.Upstreams;
import org.cranework.web.problem.CommonProblem;
import org.cranework.web.problem.ProblemException;

/**
 * Sends a request to its service and the answer back, piece by piece. Nothing is sent twice: only the caller knows whether that
 * would be harmless.
 */
@Singleton
class Forwarding {

    private static final ProxyOptions OPTIONS = new ProxyOptions().setSupportWebSocket(false);

    private final GatewayConfig config;
    private final Upstreams upstreams;
    private final Refusals refusals;
    private final Vertx vertx;

    Forwarding(GatewayConfig config, Upstreams upstreams, Refusals refusals, Vertx vertx) {
        this.config = config;
        this.upstreams = upstreams;
        this.refusals = refusals;
        this.vertx = vertx;
    }

    /** Takes over a paused request whose caller is known. */
    void forward(RoutingContext context, Route route) {
        BodyBound bound = BodyBound.of(route, config.body());
        HttpServerRequest request = context.request();
        refuseAnnouncedSize(request, bound);
        Upstream upstream = upstreams.of(route.context());
        Duration answerTime = route.isUpload() ? config.upstream().uploadAnswer() : config.upstream().answer();
        Passage passage = new Passage(context, upstream.call(), answerTime, vertx);
        if (RequestShape.hasBody(request)) {
            passage.bring(new BoundedBody(request, bound, vertx));
        } else {
            request.resume();
        }
        HttpProxy.reverseProxy(OPTIONS, upstream.client()).origin(proxied -> passage.open())
                .addInterceptor(new PassageInterceptor(passage, refusals)).handle(request);
    }

    private static void refuseAnnouncedSize(HttpServerRequest request, BodyBound bound) {
        String announced = request.getHeader("Content-Length");
        if (announced != null && (announced.length() > 15 || Long.parseLong(announced) > bound.size())) {
            throw ProblemException.of(CommonProblem.PAYLOAD_TOO_LARGE).with("limit", bound.size());
        }
    }
}
