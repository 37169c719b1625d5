package org.cranework.eventing.relay;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

import org.apache.kafka.clients.producer.Producer;
import org.jboss.logging.Logger;

/**
 * Empties the outbox into Kafka, in order, at least once.
 *
 * <p>
 * A batch is one transaction: take the lock, read the oldest rows, send, wait for the broker, delete, commit. Whatever
 * happens before the commit leaves the rows where they are, and they are sent again; consumers drop duplicates by id. One
 * relay works at a time (the lock), because rows of one aggregate in two hands (SKIP LOCKED) were measured to arrive out of
 * order.
 *
 * <p>
 * The producer never gives a record up by itself: dropping one and sending the next would break the order. The relay gives
 * up the whole producer instead, without waiting, and begins again at the first unsent row with a new one.
 */
final class Relay implements Runnable {

    private static final Logger LOG = Logger.getLogger(Relay.class);

    private final RelayLink link;
    private final RelaySettings settings;
    private final EventRecords records;
    private final RelayMeters meters;
    private final WakeSignal signal;
    private final Pace pace;
    private volatile boolean stopped;

    Relay(RelayLink link, RelaySettings settings, EventRecords records, RelayMeters meters, WakeSignal signal) {
        this.link = link;
        this.settings = settings;
        this.records = records;
        this.meters = meters;
        this.signal = signal;
        this.pace = new Pace(settings);
    }

    void stop() {
        stopped = true;
        signal.raise();
    }

    @Override
    public void run() {
        while (!stopped) {
            try {
                relay();
            } catch (SQLException | RelayException | RuntimeException e) {
                meters.failed();
                var pause = pace.afterFailure();
                LOG.warnf("Relay begins again in %s: %s", pause, reason(e));
                pause(pause);
            }
        }
    }

    private void relay() throws SQLException, RelayException {
        try (var connection = link.connect()) {
            OutboxTable.prepare(connection, settings.abandonedAfter());
            var producer = link.produce();
            try {
                while (!stopped) {
                    pause(pace.afterBatch(batch(connection, producer)));
                }
            } finally {
                abandon(producer);
            }
        }
    }

    /**
     * What is still buffered is sent again from the table, before anything newer. Even a forced close joins the sender, which
     * may sit in the handshake with a broker that hangs: nothing waits for it.
     */
    private static void abandon(Producer<String, byte[]> producer) {
        Thread.ofVirtual().name("outbox-relay-close").start(() -> producer.close(Duration.ZERO));
    }

    private int batch(Connection connection, Producer<String, byte[]> producer) throws SQLException, RelayException {
        var outbox = new OutboxTable(connection);
        if (!outbox.claim()) {
            connection.rollback();
            meters.standsBy();
            return 0;
        }
        var rows = outbox.oldest(settings.batchSize());
        meters.waiting(rows);
        if (!rows.isEmpty()) {
            publish(rows, producer);
            outbox.delete(rows);
        }
        connection.commit();
        meters.sent(rows);
        return rows.size();
    }

    private void publish(List<OutboxRow> rows, Producer<String, byte[]> producer) throws RelayException {
        try {
            var answers = new Acknowledgements();
            for (var row : rows) {
                answers.add(producer.send(records.of(row)));
            }
            answers.await(settings.answerWithin());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RelayException("stopped while waiting for Kafka", e);
        }
    }

    private void pause(Duration pause) {
        try {
            if (!stopped && !pause.isZero()) {
                signal.await(pause);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
    }

    private static String reason(Exception e) {
        return e.getCause() == null ? e.toString() : e + " (" + e.getCause() + ")";
    }
}
