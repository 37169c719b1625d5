package org.cranework.eventing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecords;

/**
 * Applies the events of one foreign topic. A subclass names its channel, which takes three lines:
 *
 * <pre>
 * &#64;Incoming("persons")
 * &#64;Blocking("inbound")
 * void consume(ConsumerRecords&lt;String, byte[]&gt; records) {
 *     consumeBatch(records);
 * }
 * </pre>
 *
 * and {@code mp.messaging.incoming.persons.topic=talent.person}; the rest of the channel's settings come with this library.
 */
public abstract class EventConsumer {

    private final String name;
    private final ConsumerKit kit;

    /** For the container's client proxies. */
    protected EventConsumer() {
        this.name = null;
        this.kit = null;
    }

    /**
     * @param name service and aggregate, such as {@code housing.person}: unique in the suite, since operators name it, and
     *        never changed, since the inbox is kept under it
     */
    protected EventConsumer(String name, ConsumerKit kit) {
        this.name = name;
        this.kit = kit;
    }

    /**
     * The effect, in the transaction that holds the inbox rows: set-based, writing its rows in their key order, ignoring a
     * version older than the one held and types it does not know. Called again from the start when the database was away.
     *
     * @param events new to this consumer, in order; several may be about one aggregate
     * @throws PoisonException for unreadable data or a broken rule; the events then come one by one
     */
    protected abstract void apply(Connection connection, List<ReceivedEvent> events) throws SQLException;

    /**
     * Returns once every record is applied, parked or buried; throws only when the service stops.
     */
    protected final void consumeBatch(ConsumerRecords<String, byte[]> records) {
        kit.consume(name, this::apply, records);
    }

    /** The name its inbox rows and parked events carry. */
    public String name() {
        return name;
    }

    /**
     * Applies the parked events of an aggregate in order, until none is left or one is still dead.
     *
     * @return how many were applied
     */
    public int replay(UUID aggregateId) throws SQLException {
        return kit.replay(name, this::apply, aggregateId);
    }

    /**
     * Gives up the event at the head of an aggregate's queue, if it is a dead one. Those behind it wait for a replay.
     *
     * @param connection of a transaction that also keeps that it happened: done twice, it would give up the next one too
     */
    public void discard(Connection connection, UUID aggregateId) throws SQLException {
        kit.discard(connection, name, aggregateId);
    }

    /** Aggregates that have a dead event, oldest first. */
    public List<UUID> blocked() throws SQLException {
        return kit.blocked(name);
    }
}
