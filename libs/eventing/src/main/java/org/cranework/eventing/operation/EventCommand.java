package org.cranework.eventing.operation;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/**
 * The operations as a command line, for {@code ./cranework events}: the caller brings the connection to a service's database.
 */
public final class EventCommand {

    /** What the command understands. */
    public static final String USAGE = """
            dead                                list dead events and how many wait behind each
            replay CONSUMER [AGGREGATE-ID]      apply parked events again, of one aggregate or of all
            discard CONSUMER AGGREGATE-ID       give up the dead event of an aggregate and apply those behind it
            republish AGGREGATE                 publish the current state of all, such as: republish talent.person
            """;

    private static final Duration PAUSE = Duration.ofMillis(200);

    private final EventOperations operations;
    private final PrintStream out;
    private final Duration patience;

    /**
     * @param patience how long to wait for the service to carry a request out; it goes on regardless
     */
    public EventCommand(Connection connection, PrintStream out, Duration patience) {
        this.operations = new EventOperations(connection);
        this.out = out;
        this.patience = patience;
    }

    /**
     * Runs one command.
     *
     * @return the exit code: 0 done, 1 failed or not done in time, 2 not understood
     */
    public int run(List<String> arguments) throws SQLException {
        var command = arguments.isEmpty() ? "" : arguments.getFirst();
        var operands = arguments.size() - 1;
        try {
            if (command.equals("dead") && operands == 0) {
                return list();
            } else if (command.equals("replay") && (operands == 1 || operands == 2)) {
                var aggregate = operands == 2 ? UUID.fromString(arguments.get(2)) : null;
                return await(operations.replay(arguments.get(1), aggregate));
            } else if (command.equals("discard") && operands == 2) {
                return await(operations.discard(arguments.get(1), UUID.fromString(arguments.get(2))));
            } else if (command.equals("republish") && operands == 1) {
                return await(operations.republish(arguments.get(1)));
            }
        } catch (IllegalArgumentException e) {
            out.println("not an id: " + arguments.getLast());
        }
        out.print(USAGE);
        return 2;
    }

    private int list() throws SQLException {
        var dead = operations.dead();
        for (var event : dead) {
            out.printf("%s  %s  aggregate %s  version %d  waiting %d  replays %d%n    event %s since %s: %s%n",
                    event.consumer(),
                    event.type(), event.aggregateId(), event.version(), event.waiting(), event.replays(), event.eventId(),
                    event.parkedAt(), event.reason());
        }
        out.printf("%d dead%n", dead.size());
        return 0;
    }

    private int await(UUID request) throws SQLException {
        var end = System.nanoTime() + patience.toNanos();
        do {
            var progress = operations.progress(request).orElseThrow();
            if (progress.outcome() != null) {
                out.printf("%s: %d events%n", progress.outcome(), progress.affected());
                return progress.outcome().equals("done") ? 0 : 1;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        } while (System.nanoTime() < end);
        out.printf("not carried out yet; the service does so when it runs (request %s)%n", request);
        return 1;
    }
}
