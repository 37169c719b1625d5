package org.cranework.gateway.proxy;

import java.net.URI;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import org.cranework.gateway.config.GatewayConfig;

/**
 * One service. Each event loop has a client of its own: a connection then lives on the loop of the requests it serves, and none
 * hops between threads.
 */
public final class Upstream {

    private final String context;
    private final URI location;
    private final GatewayConfig.Upstream config;
    private final Vertx vertx;
    private final Breaker breaker;
    private final ThreadLocal<HttpClient> clients = ThreadLocal.withInitial(this::createClient);

    Upstream(String context, URI location, GatewayConfig.Upstream config, Vertx vertx) {
        this.context = context;
        this.location = location;
        this.config = config;
        this.vertx = vertx;
        this.breaker = new Breaker(config.failures(), config.rest());
    }

    public String context() {
        return context;
    }

    Breaker breaker() {
        return breaker;
    }

    /** Says whether the service has been answering. */
    public boolean isAnswering() {
        return !breaker.isOpen();
    }

    HttpClient client() {
        return clients.get();
    }

    /** A request to this service, from the event loop at hand. */
    public Future<HttpClientRequest> request(RequestOptions options) {
        return client().request(options.setHost(location.getHost()).setPort(port()).setSsl(isTls())
                .setConnectTimeout(config.connect().toMillis()));
    }

    private int port() {
        return location.getPort() > 0 ? location.getPort() : isTls() ? 443 : 80;
    }

    private boolean isTls() {
        return "https".equals(location.getScheme());
    }

    private HttpClient createClient() {
        // Given up by us before the service closes it (75 s there), or a request would meet a closing connection.
        HttpClientOptions options = new HttpClientOptions().setKeepAlive(true).setKeepAliveTimeout(60)
                .setConnectTimeout((int) config.connect().toMillis()).setMaxWaitQueueSize(config.waiting())
                .setDecompressionSupported(false).setMaxHeaderSize(16 * 1024).setMaxRedirects(0);
        return vertx.createHttpClient(options, new PoolOptions().setHttp1MaxSize(config.connections()));
    }
}
