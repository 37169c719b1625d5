package org.cranework.web.idempotency;

/** Whose keys these are: two callers may use the same key. A lib that knows the caller implements it as a bean. */
public interface IdempotencyClient {

    /** A stable name of the calling client (and person, where one is signed in). */
    String name();
}
