package org.cranework.gateway.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.inject.Singleton;

import io.vertx.core.Future;
import org.cranework.gateway.config.GatewayConfig;
import org.cranework.gateway.problem.GatewayProblem;
import org.cranework.web.problem.CommonProblem;
import org.cranework.web.problem.ProblemException;
import org.cranework.web.token.TokenHash;
import org.cranework.web.token.VerifiedTokens;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;

/** Recognizes callers. A token is verified and then remembered by its hash ({@link VerifiedTokens}). */
@Singleton
public class Tokens {

    private static final int SKEW_SECONDS = 5;
    private static final Duration SHORTLY = Duration.ofSeconds(2);

    private final GatewayConfig.Token config;
    private final RealmKeys keys;
    private final Clock clock;
    private final VerifiedTokens<Caller> verified;
    private volatile KeySet verifiedWith;

    Tokens(GatewayConfig config, RealmKeys keys, Clock clock) {
        this.config = config.token();
        this.keys = keys;
        this.clock = clock;
        this.verified = new VerifiedTokens<>(this.config.remembered());
    }

    /**
     * The caller a token stands for.
     *
     * @return failed with a {@link ProblemException}: 401 for a token that does not hold, 503 where no key can be had to tell
     */
    public Future<Caller> recognize(String token) {
        TokenHash hash = TokenHash.of(token);
        return verified.find(hash, clock.instant()).map(Future::succeededFuture).orElseGet(() -> verify(token, hash));
    }

    private Future<Caller> verify(String token, TokenHash hash) {
        Optional<TokenHeader> header = TokenHeader.read(token);
        if (header.isEmpty()) {
            return Future.failedFuture(refusal());
        }
        return keys.forKey(header.get().keyId())
                .recover(away -> Future.failedFuture(
                        ProblemException.of(GatewayProblem.KEYS_UNAVAILABLE, away).retryAfter(SHORTLY)))
                .compose(keySet -> verify(token, hash, keySet));
    }

    private Future<Caller> verify(String token, TokenHash hash, KeySet keySet) {
        try {
            JwtClaims claims = read(token, keySet);
            String client = claims.getClaimValueAsString("azp");
            Caller caller = new Caller(client == null ? "" : client, claims.getSubject());
            forgetWhatLeftKeysVerified(keySet);
            verified.remember(hash, caller, Instant.ofEpochSecond(claims.getExpirationTime().getValue()), clock.instant());
            return Future.succeededFuture(caller);
        } catch (InvalidJwtException | MalformedClaimException e) {
            return Future.failedFuture(refusal());
        }
    }

    private JwtClaims read(String token, KeySet keySet) throws InvalidJwtException {
        Instant now = clock.instant();
        return new JwtConsumerBuilder().setRequireExpirationTime().setRequireSubject()
                .setAllowedClockSkewInSeconds(SKEW_SECONDS).setEvaluationTime(NumericDate.fromSeconds(now.getEpochSecond()))
                .setExpectedIssuer(true, config.issuer()).setExpectedAudience(true, config.audience())
                .setJwsAlgorithmConstraints(new AlgorithmConstraints(ConstraintType.PERMIT,
                        TokenHeader.ALGORITHMS.toArray(String[]::new)))
                .setVerificationKeyResolver(new JwksVerificationKeyResolver(keySet.keys())).build().processToClaims(token);
    }

    /** A key the realm took back takes with it what it verified. */
    private void forgetWhatLeftKeysVerified(KeySet keySet) {
        KeySet before = verifiedWith;
        if (before != null && !keySet.hasAllOf(before)) {
            verified.forgetAll();
        }
        verifiedWith = keySet;
    }

    private static ProblemException refusal() {
        return ProblemException.of(CommonProblem.UNAUTHENTICATED).header("WWW-Authenticate",
                "Bearer error=\"invalid_token\"");
    }
}
