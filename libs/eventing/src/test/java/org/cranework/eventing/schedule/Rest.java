package org.cranework.eventing.schedule;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.UUID;

import org.cranework.eventing.TestDatabase;

import static org.awaitility.Awaitility.await;

/** Waits until everything committed is applied; gives up when nothing has moved for longer than any recovery takes. */
final class Rest {

    /** Sessions of 6 s, sockets and locks of 2 s, pauses up to 5 s, and a machine that is busy with other things. */
    private static final long STANDSTILL_NANOS = Duration.ofSeconds(40).toNanos();

    private final TestDatabase database;
    private final Collection<UUID> aggregates;
    private Verdict seen = Verdict.NONE;
    private long movedAt = System.nanoTime();

    private Rest(TestDatabase database, Collection<UUID> aggregates) {
        this.database = database;
        this.aggregates = aggregates;
    }

    static Verdict of(TestDatabase database, Collection<UUID> aggregates) {
        var rest = new Rest(database, aggregates);
        await("everything is applied").pollInterval(Duration.ofMillis(50)).atMost(Duration.ofMinutes(10))
                .until(rest::isReached);
        return rest.seen;
    }

    private boolean isReached() throws SQLException {
        var now = Verdict.of(database, aggregates);
        if (!now.equals(seen)) {
            seen = now;
            movedAt = System.nanoTime();
        }
        var still = System.nanoTime() - movedAt > STANDSTILL_NANOS;
        return still || (now.lost() == 0 && database.count("SELECT count(*) FROM outbox") == 0);
    }
}
