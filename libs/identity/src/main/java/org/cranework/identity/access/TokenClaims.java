package org.cranework.identity.access;

import java.util.Optional;
import java.util.UUID;

import io.quarkus.security.identity.SecurityIdentity;
import org.cranework.web.problem.CommonProblem;
import org.cranework.web.problem.ProblemException;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Reads the caller from a verified token. */
final class TokenClaims {

    private TokenClaims() {}

    static Caller caller(SecurityIdentity identity) {
        if (identity.isAnonymous()) {
            return Caller.ANYONE;
        }
        if (!(identity.getPrincipal() instanceof JsonWebToken token) || token.getSubject() == null) {
            throw unauthenticated();
        }
        String client = text(token, "azp").or(() -> text(token, "client_id")).orElse("none");
        return new Caller(token.getSubject(), client, identity.getRoles(), id(token, "organization"),
                text(token, "region").filter(TokenClaims::isRegion), id(token, "person"));
    }

    static ProblemException unauthenticated() {
        return ProblemException.of(CommonProblem.UNAUTHENTICATED).header("WWW-Authenticate", "Bearer");
    }

    private static Optional<String> text(JsonWebToken token, String claim) {
        return Optional.ofNullable(token.getClaim(claim)).map(Object::toString).filter(text -> !text.isBlank());
    }

    /** A claim that is no id gives nothing, as if it were not there. */
    private static Optional<UUID> id(JsonWebToken token, String claim) {
        try {
            return text(token, claim).map(UUID::fromString);
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static boolean isRegion(String code) {
        return code.matches("\\d{2}(\\d{2}){0,2}") && !code.startsWith("00");
    }
}
