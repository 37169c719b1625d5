package org.cranework.gateway.proxy;

import java.time.Duration;
import java.util.concurrent.TimeoutException;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.ext.web.RoutingContext;

/** One request on its way through: what must be let go of when either side is gone. */
final class Passage {

    private final RoutingContext context;
    private final Upstream upstream;
    private final Duration answerTime;
    private final Vertx vertx;
    private BoundedBody body;
    private HttpClientRequest request;
    private boolean answered;
    private boolean timedOut;
    private boolean callerGone;
    private long timer = -1;

    Passage(RoutingContext context, Upstream upstream, Duration answerTime, Vertx vertx) {
        this.context = context;
        this.upstream = upstream;
        this.answerTime = answerTime;
        this.vertx = vertx;
        context.addEndHandler(done -> close(done.failed()));
    }

    RoutingContext context() {
        return context;
    }

    Upstream upstream() {
        return upstream;
    }

    void bring(BoundedBody bounded) {
        body = bounded;
    }

    BoundedBody body() {
        return body;
    }

    /** The request to the service stands; the time for its answer runs from the end of the body. */
    void begin(HttpClientRequest opened) {
        request = opened;
        if (callerGone) {
            opened.reset();
        } else {
            waitForAnswer();
        }
    }

    private void waitForAnswer() {
        timer = vertx.setTimer(answerTime.toMillis(), tick -> {
            if (answered) {
                return;
            }
            if (body != null && !body.isEnded()) {
                waitForAnswer();
            } else {
                timedOut = true;
                request.reset(0, new TimeoutException());
            }
        });
    }

    void answered() {
        answered = true;
        stopTimer();
    }

    boolean isTimedOut() {
        return timedOut;
    }

    boolean isCallerGone() {
        return callerGone;
    }

    private void close(boolean failed) {
        stopTimer();
        if (body != null) {
            body.stopTimer();
            if (!body.isEnded()) {
                partFromService();
            }
        }
        if (failed) {
            callerGone = true;
            if (request != null) {
                request.reset();
            }
        }
    }

    /**
     * The service has answered without reading the body to its end. What is left is thrown away, so this connection must carry no other
     * request: the service would take its first bytes for the rest of this body, and what follows for a request.
     */
    private void partFromService() {
        body.abandon();
        if (request != null) {
            request.exceptionHandler(closing -> {});
            request.connection().close();
        }
    }

    private void stopTimer() {
        if (timer >= 0) {
            vertx.cancelTimer(timer);
            timer = -1;
        }
    }
}
