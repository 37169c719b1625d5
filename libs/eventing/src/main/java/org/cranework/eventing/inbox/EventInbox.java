package org.cranework.eventing.inbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.micrometer.core.instrument.MeterRegistry;
import org.cranework.eventing.Effect;
import org.cranework.eventing.ReceivedEvent;
import org.jboss.logging.Logger;

/**
 * Applies batches. A batch is one transaction: enter the inbox, park what belongs behind a dead event, apply the rest. What
 * fails for a reason of the moment is tried again in place, for hours if need be, and nothing after it is applied before.
 * What fails for a reason of its own is found by applying the batch one by one, and set aside.
 */
public final class EventInbox {

    private static final Logger LOG = Logger.getLogger(EventInbox.class);
    private static final int ATTEMPTS_WHEN_UNKNOWN = 3;

    private final Transactions transactions;
    private final DeadLetters deadLetters;
    private final InboxMeters meters;
    private final Patience patience;

    public EventInbox(Transactions transactions, String service, MeterRegistry meters, Patience patience) {
        this.transactions = transactions;
        this.deadLetters = new DeadLetters(service);
        this.meters = new InboxMeters(meters);
        this.patience = patience;
    }

    /** Returns when every event is applied, parked or buried. */
    public void process(String consumer, Effect effect, List<Incoming> batch) {
        if (batch.isEmpty()) {
            return;
        }
        var wellFormed = batch.stream().allMatch(incoming -> incoming.defect() == null);
        if (wellFormed && apply(consumer, effect, batch.stream().map(Incoming::event).toList(), 1).isEmpty()) {
            return;
        }
        for (var incoming : batch) {
            single(consumer, effect, incoming);
        }
    }

    /**
     * Applies the parked events of an aggregate in order, until none is left or one is still dead.
     *
     * @return how many were applied
     */
    public int replay(String consumer, Effect effect, UUID aggregateId) throws SQLException {
        var applied = 0;
        while (true) {
            var head = transactions.call(connection -> ParkedEvents.head(connection, consumer, aggregateId));
            if (head.isEmpty()) {
                return applied;
            }
            try {
                applied += transactions.call(connection -> replayHead(connection, consumer, effect, head.get()));
            } catch (SQLException | RuntimeException e) {
                var fault = Fault.of(e);
                if (fault.kind() == Fault.Kind.TRANSIENT) {
                    throw e;
                }
                LOG.warnf("Event %s of consumer %s is still dead: %s", head.get().event().id(), consumer, fault.reason());
                transactions.call(connection -> keepDead(connection, consumer, head.get(), fault.reason()));
                return applied;
            }
        }
    }

    /** Gives up the dead event at the head of an aggregate's queue: it stays in the dead letter topic alone. One that only waits stays. */
    public void discard(Connection connection, String consumer, UUID aggregateId) throws SQLException {
        Inbox.keepBatchesOut(connection, consumer);
        var head = ParkedEvents.head(connection, consumer, aggregateId);
        if (head.isPresent() && head.get().reason() != null) {
            ParkedEvents.remove(connection, head.get());
        }
    }

    /** Aggregates that have a dead event, oldest first. */
    public List<UUID> blocked(String consumer) throws SQLException {
        return transactions.call(connection -> ParkedEvents.blocked(connection, consumer));
    }

    private void single(String consumer, Effect effect, Incoming incoming) {
        var event = incoming.event();
        if (incoming.defect() != null) {
            // No event of any aggregate: nothing waits behind it, and no replay could apply it.
            bury(consumer, event, incoming.defect(), false);
            return;
        }
        apply(consumer, effect, List.of(event), ATTEMPTS_WHEN_UNKNOWN)
                .ifPresent(reason -> bury(consumer, event, reason, true));
    }

    /** Empty once applied; otherwise why the events never will be. */
    private Optional<String> apply(String consumer, Effect effect, List<ReceivedEvent> events, int attempts) {
        for (var failures = 1;; failures++) {
            try {
                transactions.call(connection -> applyIn(connection, consumer, effect, events)).count(meters, consumer);
                return Optional.empty();
            } catch (SQLException | RuntimeException e) {
                var fault = Fault.of(e);
                if (fault.isFinal(failures >= attempts)) {
                    LOG.debugf("Consumer %s cannot apply %d events: %s", consumer, events.size(), fault.reason());
                    return Optional.of(fault.reason());
                }
                again(consumer, failures, fault);
            }
        }
    }

    private Outcome applyIn(Connection connection, String consumer, Effect effect, List<ReceivedEvent> events)
            throws SQLException {
        Inbox.shareWithBatches(connection, consumer);
        var fresh = Inbox.enter(connection, consumer, events);
        var blocked = ParkedEvents.blocked(connection, consumer, events);
        var free = new ArrayList<ReceivedEvent>(fresh.size());
        var waiting = new ArrayList<ReceivedEvent>();
        for (var event : events) {
            if (fresh.remove(event.id())) {
                (blocked.contains(event.aggregateId()) ? waiting : free).add(event);
            }
        }
        if (!waiting.isEmpty()) {
            ParkedEvents.park(connection, consumer, waiting, null);
        }
        if (!free.isEmpty()) {
            effect.apply(connection, List.copyOf(free));
        }
        return new Outcome(free.size(), waiting.size(), events.size() - free.size() - waiting.size());
    }

    private void bury(String consumer, ReceivedEvent event, String reason, boolean park) {
        for (var failures = 1;; failures++) {
            try {
                var buried = transactions.call(connection -> buryIn(connection, consumer, event, reason, park));
                if (buried) {
                    meters.dead(consumer);
                    LOG.errorf("Event %s (%s) of aggregate %s is dead for consumer %s: %s", event.id(), event.type(),
                            event.aggregateId(), consumer, reason);
                }
                return;
            } catch (SQLException | RuntimeException e) {
                again(consumer, failures, Fault.of(e));
            }
        }
    }

    private boolean buryIn(Connection connection, String consumer, ReceivedEvent event, String reason, boolean park)
            throws SQLException {
        Inbox.shareWithBatches(connection, consumer);
        if (Inbox.enter(connection, consumer, List.of(event)).isEmpty()) {
            return false;
        }
        deadLetters.send(connection, event, reason);
        if (park) {
            ParkedEvents.park(connection, consumer, List.of(event), reason);
        }
        return true;
    }

    private int replayHead(Connection connection, String consumer, Effect effect, ParkedEvents.Head head) throws SQLException {
        Inbox.keepBatchesOut(connection, consumer);
        var now = ParkedEvents.head(connection, consumer, head.event().aggregateId());
        if (now.isEmpty() || now.get().position() != head.position()) {
            return 0;
        }
        effect.apply(connection, List.of(head.event()));
        ParkedEvents.remove(connection, head);
        return 1;
    }

    /** Another instance may have applied it meanwhile, or buried it. */
    private Void keepDead(Connection connection, String consumer, ParkedEvents.Head head, String reason) throws SQLException {
        Inbox.keepBatchesOut(connection, consumer);
        var now = ParkedEvents.head(connection, consumer, head.event().aggregateId());
        if (now.isEmpty() || now.get().position() != head.position()) {
            return null;
        }
        ParkedEvents.stillDead(connection, head, reason);
        if (now.get().reason() == null) {
            deadLetters.send(connection, head.event(), reason);
            meters.dead(consumer);
        }
        return null;
    }

    private void again(String consumer, int failures, Fault fault) {
        meters.retried(consumer);
        LOG.warnf("Consumer %s tries again, after %d failures: %s", consumer, failures, fault.reason());
        patience.pause(failures);
    }

    private record Outcome(int applied, int parked, int duplicates) {

        void count(InboxMeters meters, String consumer) {
            meters.applied(consumer, applied);
            meters.parked(consumer, parked);
            meters.duplicates(consumer, duplicates);
        }
    }
}
