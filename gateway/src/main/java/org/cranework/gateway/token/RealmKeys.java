package org.cranework.gateway.token;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import org.cranework.gateway.config.GatewayConfig;
import org.jboss.logging.Logger;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;

/**
 * Holds the realm's keys. An unknown key id asks the realm again, but never more often than the pause allows and never twice at
 * the same time, so that forged tokens do not become questions to it.
 */
@Singleton
public class RealmKeys {

    private static final Logger LOG = Logger.getLogger(RealmKeys.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final GatewayConfig.Token config;
    private final Vertx vertx;
    private final Clock clock;
    private final HttpClient client;
    private final URI location;

    private volatile KeySet current = new KeySet(List.of(), Instant.EPOCH);
    private Instant lastAttempt = Instant.EPOCH;
    private Future<KeySet> underWay;

    RealmKeys(GatewayConfig config, Vertx vertx, Clock clock) {
        this.config = config.token();
        this.vertx = vertx;
        this.clock = clock;
        this.client = vertx.createHttpClient(
                new HttpClientOptions().setConnectTimeout((int) PATIENCE.toMillis()).setMaxPoolSize(2));
        this.location = this.config.keysUrl()
                .orElseGet(() -> URI.create(this.config.issuer() + "/protocol/openid-connect/certs"));
    }

    void start(@Observes StartupEvent event) {
        refreshUntilAnswered();
    }

    /** Says whether some keys are held that may still be used. */
    public boolean areHeld() {
        return usable(current);
    }

    /**
     * The keys to verify a token with: those held where they have its key, those the realm has now otherwise.
     *
     * @return failed where there are none
     */
    Future<KeySet> forKey(String keyId) {
        KeySet held = current;
        boolean known = usable(held) && held.has(keyId);
        if (known && held.fetchedAt().plus(config.keysLife()).isAfter(clock.instant())) {
            return Future.succeededFuture(held);
        }
        Future<KeySet> refreshed = refresh();
        return known ? Future.succeededFuture(held) : refreshed;
    }

    private boolean usable(KeySet keys) {
        return !keys.keys().isEmpty()
                && keys.fetchedAt().plus(config.keysLifeWithoutRealm()).isAfter(clock.instant());
    }

    private synchronized Future<KeySet> refresh() {
        if (underWay != null) {
            return underWay;
        }
        Instant now = clock.instant();
        if (usable(current) && lastAttempt.plus(config.keysPause()).isAfter(now)) {
            return Future.succeededFuture(current);
        }
        lastAttempt = now;
        Future<KeySet> fetch = fetch();
        underWay = fetch;
        fetch.onComplete(done -> finish(done.result(), done.cause()));
        return fetch;
    }

    private synchronized void finish(KeySet fetched, Throwable failure) {
        underWay = null;
        if (failure == null) {
            current = fetched;
        } else {
            LOG.warnf("The realm's keys could not be read from %s: %s", location, failure.getMessage());
        }
    }

    private void refreshUntilAnswered() {
        refresh().onFailure(away -> vertx.setTimer(2_000, timer -> refreshUntilAnswered()));
    }

    private Future<KeySet> fetch() {
        RequestOptions request = new RequestOptions().setMethod(HttpMethod.GET).setAbsoluteURI(location.toString())
                .setTimeout(PATIENCE.toMillis()).putHeader("Accept", "application/json");
        return client.request(request).compose(asked -> asked.send()).compose(answer -> answer.statusCode() == 200
                ? answer.body()
                : Future.failedFuture("status " + answer.statusCode())).map(this::read);
    }

    private KeySet read(Buffer body) {
        try {
            return new KeySet(new JsonWebKeySet(body.toString()).getJsonWebKeys().stream()
                    .filter(key -> key.getKeyId() != null && !"enc".equals(key.getUse())).toList(), clock.instant());
        } catch (JoseException e) {
            throw new IllegalStateException("not a key set", e);
        }
    }
}
