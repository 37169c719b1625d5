package org.cranework.gateway.proxy;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.cranework.gateway.limit.Limits;
import org.cranework.gateway.problem.Refusals;
import org.cranework.gateway.route.Match;
import org.cranework.gateway.route.Route;
import org.cranework.gateway.route.RouteTable;
import org.cranework.gateway.shape.Origins;
import org.cranework.gateway.shape.RequestShape;
import org.cranework.gateway.token.Caller;
import org.cranework.gateway.token.Tokens;
import org.cranework.web.problem.CommonProblem;
import org.cranework.web.problem.ProblemException;
import org.jboss.logging.Logger;

/**
 * What every request passes, in this order: its shape, its origin, its operation, its token, its client's share. Until all of
 * that is known the body is not read: a refused upload costs a few packets, and one that waits for a key costs no memory.
 */
@Singleton
public class Door {

    /** Ahead of anything that might read a body. */
    private static final int FIRST = -5_000;
    private static final Logger LOG = Logger.getLogger(Door.class);

    private final RequestShape shape;
    private final Origins origins;
    private final RouteTable routes;
    private final Tokens tokens;
    private final Limits limits;
    private final Forwarding forwarding;
    private final Refusals refusals;
    private final Traffic traffic;

    Door(RequestShape shape, Origins origins, RouteTable routes, Tokens tokens, Limits limits, Forwarding forwarding,
            Refusals refusals, Traffic traffic) {
        this.shape = shape;
        this.origins = origins;
        this.routes = routes;
        this.tokens = tokens;
        this.limits = limits;
        this.forwarding = forwarding;
        this.refusals = refusals;
        this.traffic = traffic;
    }

    void register(@Observes Router router) {
        router.route("/api/*").order(FIRST).handler(this::enter);
        router.route().last().handler(context -> refusals.refuse(context, ProblemException.notFound()));
    }

    /** The caller of a request that passed, or null where it came without a token. */
    public static Caller callerOf(RoutingContext context) {
        return context.get(Caller.class.getName());
    }

    private void enter(RoutingContext context) {
        context.request().pause();
        try {
            shape.check(context.request());
            if (origins.answer(context)) {
                context.request().resume();
                return;
            }
            Route route = route(context);
            traffic.watch(context, route.operation());
            recognize(context, route).onSuccess(caller -> admit(context, route, caller))
                    .onFailure(failure -> refuseUnknown(context, failure));
        } catch (ProblemException refusal) {
            refusals.refuse(context, refusal);
        }
    }

    private Route route(RoutingContext context) {
        String method = context.request().method().name();
        return switch (routes.find(method, context.request().path())) {
            case Match.Found found -> found.route();
            case Match.OtherMethods others -> throw ProblemException.of(CommonProblem.METHOD_NOT_ALLOWED).header("Allow",
                    String.join(", ", others.allowed()));
            case Match.Nothing nothing -> throw ProblemException.notFound();
        };
    }

    private Future<Caller> recognize(RoutingContext context, Route route) {
        String authorization = context.request().getHeader("Authorization");
        if (authorization == null) {
            return route.isPublic() ? Future.succeededFuture() : Future.failedFuture(unauthenticated());
        }
        if (!authorization.regionMatches(true, 0, "Bearer ", 0, 7)) {
            return Future.failedFuture(unauthenticated());
        }
        return onLoopOf(context, tokens.recognize(authorization.substring(7).strip()));
    }

    /** Keys arrive on the loop that asked for them, which need not be the loop of this request. */
    private static Future<Caller> onLoopOf(RoutingContext context, Future<Caller> verdict) {
        if (verdict.isComplete()) {
            return verdict;
        }
        Context loop = context.vertx().getOrCreateContext();
        return Future.future(promise -> verdict.onComplete(done -> loop.runOnContext(run -> promise.handle(done))));
    }

    private void admit(RoutingContext context, Route route, Caller caller) {
        try {
            limits.enter(context, caller == null ? address(context.request()) : caller.key());
            if (route.isLocal()) {
                context.put(Caller.class.getName(), caller);
                context.request().resume();
                context.next();
            } else {
                forwarding.forward(context, route);
            }
        } catch (ProblemException refusal) {
            refusals.refuse(context, refusal);
        }
    }

    /** A token that does not hold counts against the address it came from: verifying it was work. */
    private void refuseUnknown(RoutingContext context, Throwable failure) {
        if (failure instanceof ProblemException refusal) {
            try {
                limits.enter(context, address(context.request()));
                refusals.refuse(context, refusal);
            } catch (ProblemException limited) {
                refusals.refuse(context, limited);
            }
        } else {
            LOG.error("A caller could not be recognized", failure);
            refusals.refuse(context, ProblemException.of(CommonProblem.INTERNAL));
        }
    }

    private static String address(HttpServerRequest request) {
        return "address/" + request.remoteAddress().hostAddress();
    }

    private static ProblemException unauthenticated() {
        return ProblemException.of(CommonProblem.UNAUTHENTICATED).header("WWW-Authenticate", "Bearer");
    }
}
