package org.cranework.web.idempotency;

import java.security.Principal;

import jakarta.inject.Singleton;

import io.quarkus.arc.DefaultBean;
import io.quarkus.security.identity.SecurityIdentity;

/** The signed-in name, where no lib knows more of the caller. */
@Singleton
@DefaultBean
class PrincipalClient implements IdempotencyClient {

    private final SecurityIdentity identity;

    PrincipalClient(SecurityIdentity identity) {
        this.identity = identity;
    }

    @Override
    public String name() {
        Principal principal = identity.getPrincipal();
        return principal == null || principal.getName() == null ? "" : principal.getName();
    }
}
