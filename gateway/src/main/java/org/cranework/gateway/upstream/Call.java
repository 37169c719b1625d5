package org.cranework.gateway.upstream;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeoutException;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.RequestOptions;
import org.cranework.gateway.problem.GatewayProblem;
import org.cranework.web.problem.ProblemException;

/**
 * One request to a service. As long as no connection is open nothing has been sent, so the next instance may be asked; that is no
 * second sending. From then on the request stays with the instance that has it, whatever comes of it. Used on one event loop.
 */
public final class Call {

    private static final Duration SHORTLY = Duration.ofSeconds(1);

    private final Upstream upstream;
    private Set<Instance> triedInVain = Set.of();
    private Instance instance;
    private boolean judged;
    private boolean closed;

    Call(Upstream upstream) {
        this.upstream = upstream;
    }

    /** Opens the request at the best instance that takes it; where none does, fails with the problem to answer: nothing was sent. */
    public Future<HttpClientRequest> open(RequestOptions options) {
        return open(options, null);
    }

    private Future<HttpClientRequest> open(RequestOptions options, Throwable before) {
        Instance chosen = upstream.choose(triedInVain);
        if (chosen == null) {
            return Future.failedFuture(ProblemException.of(GatewayProblem.SERVICE_UNAVAILABLE, before)
                    .retryAfter(before == null ? upstream.rest() : SHORTLY));
        }
        instance = chosen;
        chosen.atWork().incrementAndGet();
        return chosen.request(upstream.client(), options).recover(failure -> openNext(options, failure));
    }

    private Future<HttpClientRequest> openNext(RequestOptions options, Throwable failure) {
        if (closed) {
            return Future.failedFuture(failure);
        }
        if (failure instanceof ConnectionPoolTooBusyException || (failure instanceof TimeoutException && instance.isReady())) {
            // It is we who have no room for it: also where waiting for one of our connections took as long as connecting may. One that
            // takes no connection any more is told from that by its readiness.
            instance.breaker().abandoned();
        } else {
            instance.breaker().failed(System.nanoTime());
        }
        if (triedInVain.isEmpty()) {
            triedInVain = new HashSet<>();
        }
        triedInVain.add(instance);
        leave();
        return open(options, failure);
    }

    /** The instance answered. One that announces the end of the connection may be about to stop: it is asked at once. */
    public void answered(MultiMap headers) {
        if (instance != null) {
            judged = true;
            instance.breaker().succeeded();
            if (Instance.closes(headers)) {
                instance.check();
            }
        }
    }

    /** The instance broke off, or did not answer in time. */
    public void failed() {
        if (instance != null && !judged) {
            judged = true;
            instance.breaker().failed(System.nanoTime());
        }
    }

    /** It is over; unless told otherwise, for a reason that says nothing about the instance. */
    public void close() {
        closed = true;
        if (instance != null) {
            if (!judged) {
                instance.breaker().abandoned();
            }
            leave();
        }
    }

    private void leave() {
        instance.atWork().decrementAndGet();
        instance = null;
    }
}
