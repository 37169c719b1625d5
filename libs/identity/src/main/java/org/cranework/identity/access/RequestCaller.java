package org.cranework.identity.access;

import java.util.Objects;

import jakarta.enterprise.context.RequestScoped;

import org.cranework.web.idempotency.IdempotencyClient;

/** Holds what the filter found out for the rest of the request. */
@RequestScoped
class RequestCaller implements CurrentCaller, IdempotencyClient {

    private Caller caller;
    private Scope scope;

    void set(Caller verified, Scope granted) {
        caller = verified;
        scope = granted;
    }

    @Override
    public Caller caller() {
        return Objects.requireNonNull(caller, "no operation is under way");
    }

    @Override
    public Scope scope() {
        return Objects.requireNonNull(scope, "no operation is under way");
    }

    /** A college's client and its subject are one; of people who share a client each has keys of their own. */
    @Override
    public String name() {
        return caller().client() + '/' + caller().subject();
    }
}
