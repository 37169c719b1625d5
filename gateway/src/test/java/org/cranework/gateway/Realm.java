package org.cranework.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/** Publishes keys and signs tokens, as Keycloak does. */
final class Realm {

    private final String issuer;
    private final List<RsaJsonWebKey> keys = new ArrayList<>();
    private final AtomicInteger asked = new AtomicInteger();
    private volatile CountDownLatch gate = new CountDownLatch(0);
    private volatile boolean away;

    Realm(Vertx vertx, String issuer, int port) {
        this.issuer = issuer;
        rotate();
        HttpServer server = vertx.createHttpServer().requestHandler(request -> vertx.executeBlocking(() -> {
            asked.incrementAndGet();
            gate.await();
            return null;
        }, false).onSuccess(open -> {
            if (away) {
                request.connection().close();
            } else {
                request.response().putHeader("Content-Type", "application/json")
                        .end(new JsonWebKeySet(keys).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY));
            }
        }));
        server.listen(port, "127.0.0.1").toCompletionStage().toCompletableFuture().join();
    }

    /** A new key signs from now on; the older ones are still published. */
    void rotate() {
        keys.add(newKey());
    }

    /** Holds the next questions for keys until {@link #release}. */
    void hold() {
        gate = new CountDownLatch(1);
    }

    void release() {
        gate.countDown();
    }

    void setAway(boolean gone) {
        away = gone;
    }

    int asked() {
        return asked.get();
    }

    String token() {
        return token("college", "registrar-" + UUID.randomUUID());
    }

    String token(String client, String subject) {
        return sign(claims(client, subject), keys.getLast());
    }

    String sign(JwtClaims claims, RsaJsonWebKey key) {
        try {
            JsonWebSignature signature = new JsonWebSignature();
            signature.setPayload(claims.toJson());
            signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
            signature.setKeyIdHeaderValue(key.getKeyId());
            signature.setKey(key.getPrivateKey());
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    JwtClaims claims(String client, String subject) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(issuer);
        claims.setAudience("cranework");
        claims.setSubject(subject);
        claims.setClaim("azp", client);
        claims.setGeneratedJwtId();
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(5);
        return claims;
    }

    RsaJsonWebKey key() {
        return keys.getLast();
    }

    static RsaJsonWebKey newKey() {
        try {
            RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId(UUID.randomUUID().toString());
            key.setUse("sig");
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
