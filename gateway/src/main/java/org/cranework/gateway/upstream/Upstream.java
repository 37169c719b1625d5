package org.cranework.gateway.upstream;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import org.cranework.gateway.config.GatewayConfig;

/**
 * One service and its instances. Each event loop has a client of its own: a connection then lives on the loop of the requests it
 * serves, and none hops between threads.
 */
public final class Upstream {

    private final String context;
    private final List<Instance> instances;
    private final GatewayConfig.Upstream config;
    private final Vertx vertx;
    private final ThreadLocal<HttpClient> clients = ThreadLocal.withInitial(this::createClient);

    Upstream(String context, List<URI> locations, GatewayConfig.Upstream config, Vertx vertx, HttpClient checks) {
        this.context = context;
        this.instances = locations.stream().map(location -> new Instance(location, config, checks)).toList();
        this.config = config;
        this.vertx = vertx;
    }

    public String context() {
        return context;
    }

    /** Says whether some instance has been answering. */
    public boolean isAnswering() {
        return instances.stream().anyMatch(instance -> !instance.breaker().isOpen());
    }

    /** A request of which nothing is known yet; it must be closed. */
    public Call call() {
        return new Call(this);
    }

    /** The client of the event loop at hand. */
    public HttpClient client() {
        return clients.get();
    }

    Duration rest() {
        return config.rest();
    }

    void check() {
        instances.forEach(Instance::check);
    }

    /** The one to ask next: a ready one, if there is any, and of several the one with the least to do. Null where none may be asked. */
    Instance choose(Set<Instance> triedInVain) {
        long now = System.nanoTime();
        Instance best = best(triedInVain, now);
        // Between looking and taking, another loop may have taken the only try that an open breaker allows.
        while (best != null && !best.breaker().letsThrough(now)) {
            best = best(triedInVain, now);
        }
        return best;
    }

    private Instance best(Set<Instance> triedInVain, long now) {
        int count = instances.size();
        // Where all have as much to do, not always the first.
        int start = count == 1 ? 0 : ThreadLocalRandom.current().nextInt(count);
        Instance best = null;
        for (int i = 0; i < count; i++) {
            Instance candidate = instances.get((start + i) % count);
            if (candidate.mayBeAsked(now) && (best == null || candidate.isBetterThan(best))
                    && !triedInVain.contains(candidate)) {
                best = candidate;
            }
        }
        return best;
    }

    private HttpClient createClient() {
        // Given up by us before the service closes it (75 s there), or a request would meet a closing connection.
        HttpClientOptions options = new HttpClientOptions().setKeepAlive(true).setKeepAliveTimeout(60)
                .setConnectTimeout((int) config.connect().toMillis()).setMaxWaitQueueSize(config.waiting())
                .setDecompressionSupported(false).setMaxHeaderSize(16 * 1024).setMaxRedirects(0);
        return vertx.createHttpClient(options, new PoolOptions().setHttp1MaxSize(config.connections()));
    }
}
