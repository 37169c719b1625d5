package org.cranework.gateway.proxy;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import org.cranework.gateway.problem.GatewayProblem;
import org.cranework.web.problem.CommonProblem;
import org.cranework.web.problem.ProblemException;

/**
 * A request's body as it passes: counted and timed, never held. The sender's pauses count, those we ask of it do not. Where a
 * bound is passed the stream fails, which resets the request to the service, and the rest is thrown away.
 */
final class BoundedBody implements ReadStream<Buffer> {

    private static final long CHECK_MILLIS = 250;

    private final ReadStream<Buffer> source;
    private final BodyBound bound;
    private final Vertx vertx;
    private final long startedAt = System.nanoTime();
    private Handler<Throwable> failureHandler;
    private Handler<Buffer> dataHandler;
    private Handler<Void> endHandler;
    private ProblemException refusal;
    private boolean ended;
    private boolean paused;
    private long received;
    private long lastProgress = startedAt;
    private long timer = -1;

    BoundedBody(ReadStream<Buffer> source, BodyBound bound, Vertx vertx) {
        this.source = source;
        this.bound = bound;
        this.vertx = vertx;
        source.handler(this::pass).endHandler(done -> end()).exceptionHandler(this::fail);
        timer = vertx.setPeriodic(CHECK_MILLIS, tick -> checkTime());
    }

    /** Why the body was refused; null where it was not. */
    ProblemException refusal() {
        return refusal;
    }

    boolean isEnded() {
        return ended;
    }

    private void pass(Buffer data) {
        lastProgress = System.nanoTime();
        received += data.length();
        if (refusal != null) {
            return;
        }
        if (received > bound.size()) {
            refuse(ProblemException.of(CommonProblem.PAYLOAD_TOO_LARGE).with("limit", bound.size()));
        } else if (dataHandler != null) {
            dataHandler.handle(data);
        }
    }

    private void checkTime() {
        long now = System.nanoTime();
        boolean tooSlow = !paused && now - lastProgress > bound.pause().toNanos();
        if (refusal == null && !ended && (tooSlow || now - startedAt > bound.time().toNanos())) {
            refuse(ProblemException.of(GatewayProblem.REQUEST_TIMEOUT));
        }
    }

    private void refuse(ProblemException problem) {
        refusal = problem;
        fail(problem);
    }

    private void fail(Throwable failure) {
        stopTimer();
        if (failureHandler != null && !ended) {
            failureHandler.handle(failure);
        }
    }

    private void end() {
        ended = true;
        stopTimer();
        if (endHandler != null && refusal == null) {
            endHandler.handle(null);
        }
    }

    /** From now on nothing is passed on, least of all an end that comes after bytes were thrown away. */
    void abandon() {
        dataHandler = null;
        endHandler = null;
        failureHandler = null;
    }

    /** Lets go of the timer; the body is no longer of interest. */
    void stopTimer() {
        if (timer >= 0) {
            vertx.cancelTimer(timer);
            timer = -1;
        }
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(Handler<Throwable> handler) {
        failureHandler = handler;
        return this;
    }

    @Override
    public ReadStream<Buffer> handler(Handler<Buffer> handler) {
        dataHandler = handler;
        return this;
    }

    @Override
    public ReadStream<Buffer> endHandler(Handler<Void> handler) {
        endHandler = handler;
        return this;
    }

    @Override
    public ReadStream<Buffer> pause() {
        paused = true;
        source.pause();
        return this;
    }

    @Override
    public ReadStream<Buffer> resume() {
        paused = false;
        lastProgress = System.nanoTime();
        source.resume();
        return this;
    }

    @Override
    public ReadStream<Buffer> fetch(long amount) {
        paused = false;
        lastProgress = System.nanoTime();
        source.fetch(amount);
        return this;
    }
}
