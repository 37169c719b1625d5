package org.cranework.eventing.operation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import org.cranework.eventing.EventConsumer;
import org.cranework.eventing.Outbox;
import org.cranework.eventing.Republishable;
import org.cranework.eventing.inbox.Fault;
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

    /**
     * Whether there was something to do. The request is held by the step's transaction. A failure of the moment leaves it
     * open, any other ends it, so that it does not keep later ones waiting.
     */
    boolean step() throws SQLException {
        var request = new AtomicReference<EventRequests.Open>();
        try {
            return transactions.call(connection -> {
                var next = EventRequests.next(connection);
                request.set(next.orElse(null));
                if (next.isPresent()) {
                    carryOut(connection, next.get());
                }
                return next.isPresent();
            });
        } catch (SQLException | RuntimeException e) {
            var fault = Fault.of(e);
            if (request.get() == null || fault.kind() == Fault.Kind.TRANSIENT) {
                throw e;
            }
            LOG.errorf("Request %s failed: %s", request.get().id(), fault.reason());
            return transactions
                    .call(connection -> EventRequests.finish(connection, request.get(), "failed: " + fault.reason()));
        }
    }

    private void carryOut(Connection connection, EventRequests.Open request) throws SQLException {
        switch (request.operation()) {
            case "replay" -> unpark(connection, request);
            case "discard" -> discard(connection, request);
            case "republish" -> republish(connection, request);
            default -> EventRequests.finish(connection, request, "no such operation");
        }
    }

    private void discard(Connection connection, EventRequests.Open request) throws SQLException {
        if (request.aggregateId() == null) {
            EventRequests.finish(connection, request, "to discard takes the id of one aggregate");
        } else {
            unpark(connection, request);
        }
    }

    /** In transactions of its own, one per event: what is applied stays applied. */
    private void unpark(Connection connection, EventRequests.Open request) throws SQLException {
        var found = consumer(request.target());
        if (found.isEmpty()) {
            EventRequests.finish(connection, request, "no consumer is named " + request.target());
            return;
        }
        var consumer = found.get();
        var applied = 0;
        for (UUID aggregate : request.aggregateId() == null ? consumer.blocked() : List.of(request.aggregateId())) {
            applied += request.operation().equals("discard") ? consumer.discard(aggregate) : consumer.replay(aggregate);
        }
        LOG.infof("%s for consumer %s applied %d events", request.operation(), request.target(), applied);
        EventRequests.advance(connection, request, applied, null);
        EventRequests.finish(connection, request, DONE);
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
