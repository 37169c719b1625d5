package org.cranework.gateway.proxy;

import java.time.Duration;
import java.util.concurrent.TimeoutException;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.RoutingContext;
import org.cranework.gateway.upstream.Call;

/** One request on its way through: what must be let go of when either side is gone. */
final class Passage {

    private final RoutingContext context;
    private final Call call;
    private final Duration answerTime;
    private final Vertx vertx;
    private BoundedBody body;
    private HttpClientRequest request;
    private boolean answered;
    private boolean timedOut;
    private boolean callerGone;
    private long timer = -1;

    Passage(RoutingContext context, Call call, Duration answerTime, Vertx vertx) {
        this.context = context;
        this.call = call;
        this.answerTime = answerTime;
        this.vertx = vertx;
        context.addEndHandler(done -> close(done.failed()));
    }

    RoutingContext context() {
        return context;
    }

    Call call() {
        return call;
    }

    void bring(BoundedBody bounded) {
        body = bounded;
    }

    BoundedBody body() {
        return body;
    }

    /** Opens the request to the service. Until that has succeeded nothing of the body is read, and nobody is told to send it. */
    Future<HttpClientRequest> open() {
        return call.open(new RequestOptions()).onSuccess(this::begin);
    }

    /** The request to the service stands; the time for its answer runs from the end of the body. */
    private void begin(HttpClientRequest opened) {
        request = opened;
        if (callerGone) {
            opened.reset();
            return;
        }
        waitForAnswer();
        if (body != null && "100-continue".equalsIgnoreCase(context.request().getHeader("Expect"))) {
            context.response().writeContinue();
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
        call.close();
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
