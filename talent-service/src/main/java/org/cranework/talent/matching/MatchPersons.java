package org.cranework.talent.matching;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.cranework.eventing.Outbox;
import org.cranework.talent.person.PersonSubjects;

/**
 * Makes or updates persons of what enrollments claim, one person per document across all colleges, and keeps which enrollment is
 * whose. A claim of another name or birth date than the holder's is never merged: it becomes a conflict, and its enrollment is
 * nobody's until a clerk decides; a claim that was decided before follows that decision. An enrollment version older than the one
 * applied is ignored. Publishes {@code talent.person.registered.v1} and {@code talent.person.changed.v1}, one for each version.
 */
@ApplicationScoped
public class MatchPersons {

    private final AssociationRows associations;
    private final PersonRows persons;
    private final ConflictRows conflicts;
    private final PersonSubjects subjects;
    private final Outbox outbox;
    private final Clock clock;

    MatchPersons(AssociationRows associations, PersonRows persons, ConflictRows conflicts, PersonSubjects subjects,
            Outbox outbox, Clock clock) {
        this.associations = associations;
        this.persons = persons;
        this.conflicts = conflicts;
        this.subjects = subjects;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Applies the claims, in their order, in the transaction of the connection. */
    public void match(Connection connection, List<Claim> all) throws SQLException {
        List<Claim> claims = fresh(connection, all);
        if (claims.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        Map<String, Claim> firstByIndex = new TreeMap<>();
        claims.forEach(claim -> firstByIndex.putIfAbsent(claim.sealed().index(), claim));
        persons.register(connection, firstByIndex, now);
        Map<String, HeldPerson> held = persons.lock(connection, firstByIndex.values());
        List<Match> matches = decide(connection, claims, held);
        persons.update(connection, held.values(), now);
        associations.write(connection, matches);
        conflicts.write(connection, matches, now);
        outbox.wake();
    }

    /** Of each enrollment the last version, unless a later one was applied before. */
    private List<Claim> fresh(Connection connection, List<Claim> all) throws SQLException {
        Map<UUID, Claim> last = new LinkedHashMap<>();
        all.forEach(claim -> last.merge(claim.enrollmentId(), claim,
                (before, after) -> after.version() >= before.version() ? after : before));
        Map<UUID, Long> applied = associations.versions(connection, List.copyOf(last.values()));
        return last.values().stream()
                .filter(claim -> claim.version() >= applied.getOrDefault(claim.enrollmentId(), 0L)).toList();
    }

    private List<Match> decide(Connection connection, Collection<Claim> claims, Map<String, HeldPerson> held)
            throws SQLException {
        List<Match> matches = new ArrayList<>();
        Map<Claim, byte[]> others = new LinkedHashMap<>();
        for (Claim claim : claims) {
            HeldPerson person = held.get(claim.sealed().index());
            byte[] nameDigest = subjects.nameDigest(claim.subject());
            if (person.isNamed(nameDigest)) {
                person.update(claim, subjects.digest(claim.subject()));
                matches.add(new Match(claim, person, true, false));
            } else {
                others.put(claim, nameDigest);
            }
        }
        Map<String, String> decisions = conflicts.decisions(connection,
                others.keySet().stream().map(claim -> held.get(claim.sealed().index()).id()).toList());
        others.forEach((claim, nameDigest) -> {
            HeldPerson person = held.get(claim.sealed().index());
            String decision = decisions.get(ConflictRows.key(person.id(), nameDigest));
            boolean open = decision == null && claim.live();
            matches.add(new Match(claim, person, "keep".equals(decision), open));
        });
        return matches;
    }
}
