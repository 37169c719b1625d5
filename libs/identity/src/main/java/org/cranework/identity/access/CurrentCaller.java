package org.cranework.identity.access;

/**
 * The caller of the request at hand and how far its operation reaches; set once per request before the resource method
 * runs. Work that outlives the request (a feed) keeps the {@link Caller}'s parts that it needs.
 */
public interface CurrentCaller {
    /** @return who calls */
    Caller caller();

    /** @return how far the operation reaches for this caller */
    Scope scope();
}
