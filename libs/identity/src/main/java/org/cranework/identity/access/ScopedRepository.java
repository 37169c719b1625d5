package org.cranework.identity.access;

import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.cranework.web.paging.Conditions;
import org.cranework.web.paging.Page;
import org.cranework.web.paging.PageRequest;
import org.cranework.web.paging.PagedRepository;

/**
 * A repository that is read within a scope: one row, one row to be changed, one page. It says itself what a scope shows; what a
 * caller filters by comes with the call.
 */
public interface ScopedRepository<E> extends PagedRepository<E> {

    /** The rows within a scope. */
    Conditions within(Scope scope);

    /** The row with this id, if it lies within the scope. */
    default Optional<E> find(Scope scope, UUID id) {
        return only(within(scope).and("id = :id", "id", id));
    }

    /** The same, locked until the transaction ends, so that a version compared with If-Match stays the current one. */
    default Optional<E> lock(Scope scope, UUID id) {
        Conditions one = within(scope).and("id = :id", "id", id);
        return find(one.text(), one.values()).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** A page of the rows within the scope that the filter lets through. */
    default Page<E> page(Scope scope, Conditions filter, PageRequest request) {
        return page(within(scope).and(filter), request);
    }
}
