package org.cranework.gateway.proxy;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.inject.Singleton;

import io.vertx.core.Vertx;
import org.cranework.gateway.config.GatewayConfig;

/** The services behind the door. */
@Singleton
public class Upstreams {

    private final Map<String, Upstream> byContext = new LinkedHashMap<>();

    Upstreams(GatewayConfig config, Vertx vertx) {
        Map.of("talent", config.talentUrl(), "training", config.trainingUrl(), "housing", config.housingUrl())
                .forEach((context, url) -> byContext.put(context, new Upstream(context, url, config.upstream(), vertx)));
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
