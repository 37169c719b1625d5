package org.cranework.eventing.schedule;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;

import org.cranework.eventing.TestDatabase;

/**
 * What the consumers applied, beside what was committed.
 *
 * @param events versions that were committed
 * @param lost of these, never applied
 * @param doubled applied twice, or applied and never committed
 * @param disordered aggregates whose versions were applied out of order
 */
record Verdict(long events, long lost, long doubled, long disordered) {

    static final Verdict NONE = new Verdict(0, 0, 0, 0);

    static Verdict of(TestDatabase database, Collection<UUID> aggregates) throws SQLException {
        var committed = Source.versions(database, aggregates);
        var applied = applied(database, aggregates);
        var verdict = NONE;
        for (var aggregate : aggregates) {
            verdict = verdict.plus(compare(committed.getOrDefault(aggregate, -1L), applied.getOrDefault(aggregate, List.of())));
        }
        return verdict;
    }

    static Verdict compare(long last, List<Long> applied) {
        var lost = LongStream.rangeClosed(0, last).filter(version -> !applied.contains(version)).count();
        var known = applied.stream().distinct().filter(version -> version <= last).count();
        var ordered = applied.stream().sorted().toList().equals(applied);
        return new Verdict(last + 1, lost, applied.size() - known, ordered ? 0 : 1);
    }

    private static Map<UUID, List<Long>> applied(TestDatabase database, Collection<UUID> aggregates) throws SQLException {
        Map<UUID, List<Long>> applied = new HashMap<>();
        try (var connection = database.connect(); var statement = connection.prepareStatement("""
                SELECT id, array_agg(version ORDER BY position) FROM journal WHERE id = ANY (?) GROUP BY id""")) {
            statement.setArray(1, connection.createArrayOf("uuid", aggregates.toArray()));
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    applied.put(row.getObject(1, UUID.class), List.of((Long[]) row.getArray(2).getArray()));
                }
            }
        }
        return applied;
    }

    boolean isClean() {
        return lost == 0 && doubled == 0 && disordered == 0;
    }

    Verdict plus(Verdict other) {
        return new Verdict(events + other.events, lost + other.lost, doubled + other.doubled, disordered + other.disordered);
    }

    @Override
    public String toString() {
        return "%d events, lost %d, doubled %d, out of order %d".formatted(events, lost, doubled, disordered);
    }
}
