package org.cranework.eventing.operation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.cranework.eventing.EventConsumer;
import org.cranework.eventing.Outbox;
import org.cranework.eventing.Republishable;
import org.cranework.eventing.inbox.Transactions;
import org.jboss.logging.Logger;

/**
 * Carries out one step of one request: a replay or a discard as a whole, a republication slice by slice, so that one of a
 * million aggregates neither holds a transaction open nor starts over after a crash.
 */
final class RequestRunner {

    static final int SLICE = 1_000;

    private static final Logger LOG = Logger.getLogger(RequestRunner.class);
    private static final String DONE = "done";

    private final Transactions transactions;
    private final Iterable<EventConsumer> consumers;
    private final Iterable<Republishable> republishables;
    private final Outbox outbox;

    RequestRunner(Transactions transactions, Iterable<EventConsumer> consumers, Iterable<Republishable> republishables,
            Outbox outbox) {
        this.transactions = transactions;
        this.consumers = consumers;
        this.republishables = republishables;
        this.outbox = outbox;
    }

    /** Whether there was something to do. The request is held by the step's transaction; a failure leaves it open. */
    boolean step() throws SQLException {
        return transactions.call(connection -> {
            var request = EventRequests.next(connection);
            if (request.isPresent()) {
                carryOut(connection, request.get());
            }
            return request.isPresent();
        });
    }

    private void carryOut(Connection connection, EventRequests.Open request) throws SQLException {
        switch (request.operation()) {
            case "replay", "discard" -> {
                var consumer = consumer(request.target());
                if (consumer.isEmpty()) {
                    EventRequests.finish(connection, request, "no consumer is named " + request.target());
                    return;
                }
                EventRequests.advance(connection, request, unpark(consumer.get(), request), null);
                EventRequests.finish(connection, request, DONE);
            }
            case "republish" -> republish(connection, request);
            default -> EventRequests.finish(connection, request, "no such operation");
        }
    }

    /** In transactions of its own, one per event: what is applied stays applied. */
    private static int unpark(EventConsumer consumer, EventRequests.Open request) throws SQLException {
        var aggregates = request.aggregateId() == null ? consumer.blocked() : List.of(request.aggregateId());
        var applied = 0;
        for (UUID aggregate : aggregates) {
            applied += request.operation().equals("discard") ? consumer.discard(aggregate) : consumer.replay(aggregate);
        }
        LOG.infof("%s for consumer %s applied %d events", request.operation(), request.target(), applied);
        return applied;
    }

    private void republish(Connection connection, EventRequests.Open request) throws SQLException {
        var feature = republishable(request.target());
        if (feature.isEmpty()) {
            EventRequests.finish(connection, request, "no aggregate is named " + request.target());
            return;
        }
        var slice = feature.get().republish(connection, request.progress(), SLICE);
        EventRequests.advance(connection, request, slice.count(), slice.last());
        if (slice.count() < SLICE) {
            EventRequests.finish(connection, request, DONE);
        }
        outbox.wake();
    }

    private Optional<EventConsumer> consumer(String name) {
        for (var consumer : consumers) {
            if (consumer.name().equals(name)) {
                return Optional.of(consumer);
            }
        }
        return Optional.empty();
    }

    private Optional<Republishable> republishable(String aggregate) {
        for (var feature : republishables) {
            if (feature.aggregate().equals(aggregate)) {
                return Optional.of(feature);
            }
        }
        return Optional.empty();
    }
}
