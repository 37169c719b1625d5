package org.cranework.eventing;

import java.util.List;

/**
 * Where a business transaction leaves its events. They reach Kafka after it has committed, and only then.
 *
 * <p>
 * Append after the flush that locked the aggregate: the order of the rows is the order of publication. Set-based SQL may
 * instead insert into the table {@code outbox} itself ({@code INSERT … SELECT}) and then call {@link #wake()}.
 */
public interface Outbox {

    /**
     * Writes the event in the caller's transaction, with the current trace.
     *
     * @throws IllegalStateException if no transaction is active
     */
    default void append(Event event) {
        append(List.of(event));
    }

    /**
     * Writes the events in the caller's transaction, in this order.
     *
     * @throws IllegalStateException if no transaction is active
     */
    void append(List<Event> events);

    /**
     * Tells the relay that rows were written by SQL: once the caller's transaction has committed, or at once without one.
     */
    void wake();
}
