package org.cranework.gateway.upstream;

import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import org.cranework.gateway.config.GatewayConfig;

/** The services behind the door, and the look-out for how they are: each of their instances is asked every second or so. */
@Singleton
public class Upstreams {

    private final Map<String, Upstream> byContext = new LinkedHashMap<>();
    private final GatewayConfig.Upstream config;
    private final Vertx vertx;
    private final HttpClient checks;
    private long timer;

    Upstreams(GatewayConfig config, Vertx vertx) {
        this.config = config.upstream();
        this.vertx = vertx;
        // Kept alive: an instance that is being stopped says so by ending a connection that it would otherwise keep.
        this.checks = vertx.createHttpClient(new HttpClientOptions().setKeepAlive(true)
                .setConnectTimeout((int) config.upstream().check().toMillis()));
        add("talent", config.talentUrls());
        add("training", config.trainingUrls());
        add("housing", config.housingUrls());
    }

    private void add(String context, List<URI> urls) {
        byContext.put(context, new Upstream(context, urls, config, vertx, checks));
    }

    void watch(@Observes StartupEvent started) {
        checkAll();
        timer = vertx.setPeriodic(config.check().toMillis(), tick -> checkAll());
    }

    void rest(@Observes ShutdownEvent stopping) {
        vertx.cancelTimer(timer);
    }

    private void checkAll() {
        byContext.values().forEach(Upstream::check);
    }

    /** The service of a context. */
    public Upstream of(String context) {
        return byContext.get(context);
    }

    /** All of them. */
    public Collection<Upstream> all() {
        return byContext.values();
    }
}
