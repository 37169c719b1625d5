package org.cranework.gateway.upstream;

import java.net.URI;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import org.cranework.gateway.config.GatewayConfig;
import org.jboss.logging.Logger;

/** One process of a service: where it answers, what it tells of itself, and how much it has to do for us. */
final class Instance {

    private static final Logger LOG = Logger.getLogger(Instance.class);
    private static final String READINESS = "/q/health/ready";

    private final URI location;
    private final boolean tls;
    private final int port;
    private final GatewayConfig.Upstream config;
    private final HttpClient checks;
    private final Breaker breaker;
    private final AtomicInteger atWork = new AtomicInteger();
    private final AtomicBoolean checking = new AtomicBoolean();
    private volatile Standing standing = Standing.READY;

    /** Its readiness is asked through {@code checks}, so that it is heard of when all connections for requests are taken. */
    Instance(URI location, GatewayConfig.Upstream config, HttpClient checks) {
        this.location = location;
        this.tls = "https".equals(location.getScheme());
        this.port = location.getPort() > 0 ? location.getPort() : tls ? 443 : 80;
        this.config = config;
        this.checks = checks;
        this.breaker = new Breaker(config.failures(), config.rest());
    }

    static boolean closes(MultiMap headers) {
        return headers.contains(HttpHeaders.CONNECTION, HttpHeaders.CLOSE, true);
    }

    Breaker breaker() {
        return breaker;
    }

    AtomicInteger atWork() {
        return atWork;
    }

    /** Whether it said so itself when it was asked last, through a connection that requests do not take. */
    boolean isReady() {
        return standing == Standing.READY;
    }

    boolean mayBeAsked(long now) {
        return standing != Standing.LEAVING && breaker.mayLetThrough(now);
    }

    boolean isBetterThan(Instance other) {
        int better = standing.compareTo(other.standing);
        return better == 0 ? atWork.get() < other.atWork.get() : better < 0;
    }

    Future<HttpClientRequest> request(HttpClient client, RequestOptions options) {
        return client.request(at(options).setConnectTimeout(config.connect().toMillis()));
    }

    /** Asks it whether it is ready, unless that question is under way. */
    void check() {
        if (checking.compareAndSet(false, true)) {
            checks.request(at(new RequestOptions().setURI(READINESS).setMethod(HttpMethod.GET)
                    .setTimeout(config.check().toMillis())))
                    .compose(HttpClientRequest::send)
                    .compose(answer -> answer.body().map(read -> Standing.told(answer.statusCode(), closes(answer.headers()))))
                    .onComplete(told -> {
                        stand(told.succeeded() ? told.result() : standing.afterSilence());
                        checking.set(false);
                    });
        }
    }

    private void stand(Standing told) {
        Standing before = standing;
        if (told == before) {
            return;
        }
        if (told == Standing.READY) {
            // What failed before it fell silent or stopped says nothing of the one that is ready now.
            breaker.succeeded();
        }
        standing = told;
        LOG.infof("%s is %s, was %s", location, told, before);
    }

    private RequestOptions at(RequestOptions options) {
        return options.setHost(location.getHost()).setPort(port).setSsl(tls);
    }
}
