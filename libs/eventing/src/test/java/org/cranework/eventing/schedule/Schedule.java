package org.cranework.eventing.schedule;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * One seed: what is written, what fails and in which order are drawn from it. The same seed draws the same again; how the
 * threads meet is up to the machine.
 */
final class Schedule {

    private static final int AGGREGATES = 60;
    private static final int STEPS = 16;
    private static final long LONGEST_PAUSE_MILLIS = 60;

    private final Random random;
    private final World world;
    private final List<UUID> aggregates;
    private final List<Step> taken = new ArrayList<>();
    /** Open transactions that hold a table or wait to commit. */
    private final Deque<Connection> held = new ArrayDeque<>();
    private boolean paused;

    Schedule(long seed, World world) {
        this.random = new Random(seed);
        this.world = world;
        this.aggregates = IntStream.range(0, AGGREGATES).mapToObj(i -> UUID.randomUUID()).toList();
    }

    List<UUID> aggregates() {
        return aggregates;
    }

    List<Step> taken() {
        return taken;
    }

    void run() throws Exception {
        try {
            for (var i = 0; i < STEPS; i++) {
                var step = Step.draw(random);
                taken.add(step);
                take(step);
                LockSupport.parkNanos(random.nextLong(LONGEST_PAUSE_MILLIS) * 1_000_000);
            }
        } finally {
            release();
        }
        world.write(aggregates);
    }

    private void take(Step step) throws Exception {
        switch (step) {
            case WRITE -> write(false);
            case WRITE_AND_ROLL_BACK -> write(true);
            case WRITE_AND_COMMIT_LATER -> {
                // Rows of its own: it would keep the others from being written.
                if (held.isEmpty()) {
                    held.add(world.writeAndWait(aggregates.subList(0, 10)));
                }
            }
            case CUT_RELAYS -> world.cutConnections(true);
            case CUT_WRITERS_AND_CONSUMERS -> {
                world.cutConnections(false);
                held.clear();
            }
            case REPLACE_RELAY -> {
                // One that waits for a lock or for the broker does not hear of its end before.
                release();
                world.replaceRelay(random);
            }
            case REPLACE_CONSUMER -> {
                release();
                world.replaceConsumer(random);
            }
            case REWIND_CONSUMER -> world.rewindConsumer(random);
            case DUPLICATE -> world.duplicate(random);
            case HOLD_OUTBOX -> hold("outbox");
            case HOLD_INBOX -> hold("inbox");
            case PAUSE_BROKER -> {
                paused = true;
                world.pauseBroker();
            }
            case RELEASE -> release();
        }
    }

    private void write(boolean rollBack) {
        if (!held.isEmpty()) {
            return;
        }
        var some = aggregates.stream().filter(aggregate -> random.nextInt(3) == 0).toList();
        if (rollBack) {
            world.writeAndRollBack(some);
        } else {
            world.write(some);
        }
    }

    private void hold(String table) throws SQLException {
        if (held.isEmpty()) {
            held.add(world.hold(table));
        }
    }

    private void release() throws Exception {
        if (paused) {
            paused = false;
            world.resumeBroker();
        }
        for (var connection : held) {
            // A lock ends either way; what was written is committed, unless the connection was cut.
            try (connection) {
                connection.commit();
            } catch (SQLException cut) {
                taken.add(Step.CUT_WRITERS_AND_CONSUMERS);
            }
        }
        held.clear();
    }
}
