package org.cranework.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** The outbox from outside: filled by hand, watched until the relay has emptied it. */
final class Outbox {

    static final int PAYLOAD = 300;

    private static final Duration LIMIT = Duration.ofMinutes(15);

    private Outbox() {}

    /** In one transaction, so that the relay sees all of them at once. Payloads differ, as events do. */
    static void fill(Connection connection, String topic, int events) throws SQLException {
        Sql.execute(connection, """
                INSERT INTO outbox (id, aggregatetype, aggregateid, type, aggregateversion, time, payload)
                SELECT uuidv7(), '%s', gen_random_uuid(), 'bench.event.happened.v1', 0, now(),
                       convert_to(substr(md5(n::text) || repeat(md5((n * 7)::text) || md5((n * 13)::text), 5), 1, %d), 'UTF8')
                  FROM generate_series(1, %d) n""".formatted(topic, PAYLOAD, events));
    }

    /** Seconds until it is empty. */
    static double awaitEmpty(Connection connection) throws SQLException {
        long begin = System.nanoTime();
        while (Sql.text(connection, "SELECT EXISTS (SELECT FROM outbox)").equals("t")) {
            if (System.nanoTime() - begin > LIMIT.toNanos()) {
                throw new BenchException("the outbox was not empty after " + LIMIT);
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        return (System.nanoTime() - begin) / 1e9;
    }
}
