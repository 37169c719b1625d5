package org.cranework.gateway.health;

import jakarta.enterprise.context.ApplicationScoped;

import org.cranework.gateway.token.RealmKeys;
import org.cranework.gateway.upstream.Upstream;
import org.cranework.gateway.upstream.Upstreams;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready once callers can be recognized, and as long as some service answers. One silent service takes its operations with it,
 * not the door: the others' callers would have nowhere to go.
 */
@Readiness
@ApplicationScoped
class CanRoute implements HealthCheck {

    private final RealmKeys keys;
    private final Upstreams upstreams;

    CanRoute(RealmKeys keys, Upstreams upstreams) {
        this.keys = keys;
        this.upstreams = upstreams;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("can route").withData("keys", keys.areHeld());
        upstreams.all().forEach(upstream -> response.withData(upstream.context(), upstream.isAnswering()));
        return response.status(keys.areHeld() && upstreams.all().stream().anyMatch(Upstream::isAnswering)).build();
    }
}
