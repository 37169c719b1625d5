package org.cranework.e2e.history;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.cranework.e2e.Databases;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares what was asked with what is there, once the city has come to rest:
 * <ul>
 * <li>I1: the record of every 2xx is there, at the version that was answered or a later one;
 * <li>I2, I4: each version written has one event, each event its version, and the versions of an aggregate come in order;
 * <li>I3: each copy is at the version of its source;
 * <li>I5, I9: one record per key, however often it was asked for, and no key that is told that its own record stands already;
 * <li>I8: nothing took longer than the gateway waits for a service.
 * </ul>
 * Feeds (I6) and the time to recover (I7) are asserted where they are caused.
 */
public final class Checker {

    /** gateway/README.md: connecting and answering, and half as much again for this machine. */
    private static final Duration LONGEST = Duration.ofSeconds(45);

    private static final int CONFLICT = 409;

    private Checker() {}

    /** Fails unless everything holds. */
    public static Tally check(History history) {
        List<Operation> operations = history.operations();
        assertThat(operations).allSatisfy(operation -> assertThat(operation.took()).as(operation.toString())
                .isLessThan(LONGEST));
        Map<String, Set<UUID>> byKey = operations.stream().filter(operation -> operation.subject() != null)
                .collect(Collectors.groupingBy(Operation::key,
                        Collectors.mapping(Operation::subject, Collectors.toCollection(HashSet::new))));
        long doubledKeys = byKey.values().stream().mapToLong(ids -> ids.size() - 1).sum() + forgottenKeys(operations);
        long unknown = operations.stream().filter(operation -> operation.outcome() == Outcome.UNKNOWN).count();
        var tally = new Tally(operations.size(), unknown, 0, 0, 0, doubledKeys, 0);
        Map<UUID, Long> written = new HashMap<>();
        for (Aggregate aggregate : Aggregate.ALL) {
            Map<UUID, Long> source = read(aggregate.source());
            written.putAll(source);
            tally = tally.plus(compare(aggregate, source));
        }
        long undone = operations.stream().filter(Operation::isDone).filter(operation -> operation.subject() != null)
                .filter(operation -> written.getOrDefault(operation.subject(), -1L) < Math.max(0, operation.version())).count();
        Tally all = tally.plus(new Tally(0, 0, 0, 0, undone, 0, 0));
        assertThat(all.isClean()).as(all.toString()).isTrue();
        return all;
    }

    /** Keys under which something took effect that was not known to have, so that its repetition met it as somebody else's. */
    static long forgottenKeys(List<Operation> operations) {
        return operations.stream().collect(Collectors.groupingBy(Operation::key)).values().stream()
                .filter(asked -> asked.stream().anyMatch(operation -> operation.outcome() == Outcome.UNKNOWN)
                        && asked.stream().anyMatch(operation -> operation.status() == CONFLICT
                                && operation.outcome() == Outcome.REFUSED))
                .count();
    }

    private static Tally compare(Aggregate aggregate, Map<UUID, Long> source) {
        Deliveries told = Deliveries.of(aggregate.topic());
        long behind = 0;
        long ahead = 0;
        for (Aggregate.Rows rows : aggregate.copies()) {
            Map<UUID, Long> copy = read(rows);
            behind += source.entrySet().stream().filter(row -> copy.getOrDefault(row.getKey(), -1L) < row.getValue()).count();
            ahead += copy.entrySet().stream().filter(row -> source.getOrDefault(row.getKey(), -1L) < row.getValue()).count();
        }
        return new Tally(0, 0, told.events(), told.resent(), told.lost(source) + behind, told.doubled(source) + ahead,
                told.disordered());
    }

    private static Map<UUID, Long> read(Aggregate.Rows rows) {
        Map<UUID, Long> versions = new HashMap<>();
        try (Connection connection = Databases.open(rows.database());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(rows.query())) {
            while (row.next()) {
                versions.put(row.getObject(1, UUID.class), row.getLong(2));
            }
            return versions;
        } catch (SQLException e) {
            throw new IllegalStateException(rows.query(), e);
        }
    }
}
