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
     * Whether there was something to do. A failure of the moment leaves the request open, any other ends it, so that it does not keep
     * later ones waiting.
     */
    boolean step() throws SQLException {
        var request = new AtomicReference<EventRequests.Open>();
        try {
            var consumer = transactions.call(connection -> {
                var next = EventRequests.next(connection);
                request.set(next.orElse(null));
                return next.isPresent() ? begin(connection, next.get()) : Optional.<EventConsumer>empty();
            });
            if (consumer.isPresent()) {
                replay(consumer.get(), request.get());
            }
            return request.get() != null;
        } catch (SQLException | RuntimeException e) {
            var fault = Fault.of(e);
            if (request.get() == null || fault.kind() == Fault.Kind.TRANSIENT) {
                throw e;
            }
            LOG.errorf("Request %s failed: %s", request.get().id(), fault.reason());
            transactions.call(connection -> EventRequests.finish(connection, request.get(), "failed: " + fault.reason()));
            return true;
        }
    }

    /** Does what one transaction can do, with the request held by it; the answer is whose parked events are to be applied then. */
    private Optional<EventConsumer> begin(Connection connection, EventRequests.Open request) throws SQLException {
        return switch (request.operation()) {
            case "replay" -> consumer(connection, request);
            case "discard" -> discard(connection, request);
            case "republish" -> republish(connection, request);
            default -> end(connection, request, "no such operation");
        };
    }

    /** What is given up is kept with the request, so that one that is carried on after a crash gives up nothing else. */
    private Optional<EventConsumer> discard(Connection connection, EventRequests.Open request) throws SQLException {
        if (request.aggregateId() == null) {
            return end(connection, request, "to discard takes the id of one aggregate");
        }
        var consumer = consumer(connection, request);
        if (consumer.isPresent() && request.progress() == null) {
            consumer.get().discard(connection, request.aggregateId());
            EventRequests.advance(connection, request, 0, request.aggregateId());
        }
        return consumer;
    }

    /**
     * In transactions of its own, one per event: what is applied stays applied. None is held open around them. Another instance that
     * takes the same request meanwhile applies what this one has not; what was applied before a crash is not counted.
     */
    private void replay(EventConsumer consumer, EventRequests.Open request) throws SQLException {
        var applied = 0;
        for (UUID aggregate : request.aggregateId() == null ? consumer.blocked() : List.of(request.aggregateId())) {
            applied += consumer.replay(aggregate);
        }
        LOG.infof("%s for consumer %s applied %d events", request.operation(), request.target(), applied);
        var affected = applied;
        transactions.call(connection -> {
            EventRequests.advance(connection, request, affected, request.aggregateId());
            return EventRequests.finish(connection, request, DONE);
        });
    }

    private Optional<EventConsumer> republish(Connection connection, EventRequests.Open request) throws SQLException {
        var feature = republishable(request.target());
        if (feature.isEmpty()) {
            return end(connection, request, "no aggregate is named " + request.target());
        }
        var slice = feature.get().republish(connection, request.progress(), SLICE);
        EventRequests.advance(connection, request, slice.count(), slice.last());
        if (slice.count() < SLICE) {
            EventRequests.finish(connection, request, DONE);
        }
        outbox.wake();
        return Optional.empty();
    }

    private static Optional<EventConsumer> end(Connection connection, EventRequests.Open request, String outcome)
            throws SQLException {
        EventRequests.finish(connection, request, outcome);
        return Optional.empty();
    }

    /** The one that the request names; a request that names none ends. */
    private Optional<EventConsumer> consumer(Connection connection, EventRequests.Open request) throws SQLException {
        for (var consumer : consumers) {
            if (consumer.name().equals(request.target())) {
                return Optional.of(consumer);
            }
        }
        return end(connection, request, "no consumer is named " + request.target());
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
