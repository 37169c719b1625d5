package org.cranework.identity.access;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import jakarta.inject.Singleton;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import org.cranework.web.correlation.CurrentRequest;
import org.cranework.web.problem.CommonProblem;
import org.cranework.web.problem.ProblemException;
import org.cranework.web.token.TokenHash;
import org.cranework.web.token.VerifiedTokens;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Finds out who calls. Quarkus verifies the token; whoever sends it again is known by its hash for a while ({@link VerifiedTokens}).
 */
@Singleton
class Callers {

    private static final String BEARER = "Bearer ";
    private static final int REMEMBERED = 10_000;

    private final CurrentIdentityAssociation identities;
    private final CurrentRequest request;
    private final Clock clock;
    private final VerifiedTokens<Caller> verified = new VerifiedTokens<>(REMEMBERED);

    Callers(CurrentIdentityAssociation identities, CurrentRequest request, Clock clock) {
        this.identities = identities;
        this.request = request;
        this.clock = clock;
    }

    /**
     * Who sends the request at hand.
     *
     * @throws ProblemException 401 for a token that does not hold, 503 where the realm's keys cannot be had to tell
     */
    Caller current() {
        List<String> headers = request.get().request().headers().getAll(HttpHeaderNames.AUTHORIZATION);
        if (headers.size() != 1 || !headers.getFirst().regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return TokenClaims.caller(verify());
        }
        TokenHash hash = TokenHash.of(headers.getFirst().substring(BEARER.length()).strip());
        return verified.find(hash, clock.instant()).orElseGet(() -> remember(hash, verify()));
    }

    private Caller remember(TokenHash hash, SecurityIdentity identity) {
        Caller caller = TokenClaims.caller(identity);
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            verified.remember(hash, caller, Instant.ofEpochSecond(token.getExpirationTime()), clock.instant());
        }
        return caller;
    }

    private SecurityIdentity verify() {
        try {
            return identities.getDeferredIdentity().await().indefinitely();
        } catch (AuthenticationFailedException refused) {
            throw TokenClaims.unauthenticated();
        } catch (OIDCException away) {
            throw ProblemException.of(CommonProblem.UNAVAILABLE, away);
        }
    }
}
