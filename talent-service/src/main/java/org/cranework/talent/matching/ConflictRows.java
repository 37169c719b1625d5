package org.cranework.talent.matching;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.cranework.talent.conflict.ClaimedSubjects;
import org.cranework.talent.person.PersonSubjects;

/** Raises and closes conflicts set by set. */
@ApplicationScoped
class ConflictRows {

    private final PersonSubjects subjects;
    private final ClaimedSubjects claimed;

    ConflictRows(PersonSubjects subjects, ClaimedSubjects claimed) {
        this.subjects = subjects;
        this.claimed = claimed;
    }

    /** What a clerk decided of the same claims before, by {@link #key}. */
    Map<String, String> decisions(Connection connection, List<UUID> persons) throws SQLException {
        Map<String, String> decisions = new HashMap<>();
        if (persons.isEmpty()) {
            return decisions;
        }
        try (PreparedStatement select = connection.prepareStatement("""
                SELECT person_id, name_digest, decision FROM person_conflict
                WHERE person_id = ANY (?) AND decision IN ('keep', 'reject') ORDER BY resolved_at""")) {
            select.setArray(1, connection.createArrayOf("uuid", persons.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    decisions.put(key(row.getObject(1, UUID.class), row.getBytes(2)), row.getString(3));
                }
            }
        }
        return decisions;
    }

    static String key(UUID person, byte[] nameDigest) {
        return person + Indexes.text(nameDigest);
    }

    void write(Connection connection, List<Match> matches, Instant now) throws SQLException {
        close(connection, matches.stream().filter(match -> !match.conflicting()).toList(), now);
        raise(connection, matches.stream().filter(Match::conflicting).toList(), now);
    }

    /** An enrollment has one open conflict at most; a later version of it changes what it claims. */
    private void raise(Connection connection, List<Match> matches, Instant now) throws SQLException {
        if (matches.isEmpty()) {
            return;
        }
        try (PreparedStatement upsert = connection.prepareStatement("""
                INSERT INTO person_conflict (person_id, enrollment_id, organization_id, name_digest, subject, state, raised_at)
                SELECT p, e, o, n, s, 'open', ? FROM unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::bytea[], ?::bytea[])
                    AS c (p, e, o, n, s) ORDER BY e
                ON CONFLICT (enrollment_id) WHERE state = 'open' DO UPDATE SET version = person_conflict.version + 1,
                    person_id = excluded.person_id, organization_id = excluded.organization_id,
                    name_digest = excluded.name_digest, subject = excluded.subject""")) {
            new Columns<>(connection, upsert, matches).constant(now.atOffset(ZoneOffset.UTC))
                    .add("uuid", match -> match.person().id()).add("uuid", match -> match.claim().enrollmentId())
                    .add("uuid", match -> match.claim().organizationId())
                    .add("bytea", match -> subjects.nameDigest(match.claim().subject()))
                    .add("bytea", match -> claimed.seal(match.claim().subject()));
            upsert.executeUpdate();
        }
    }

    /** What no longer conflicts was corrected by the college, or decided for another enrollment that claims the same. */
    private static void close(Connection connection, List<Match> matches, Instant now) throws SQLException {
        if (matches.isEmpty()) {
            return;
        }
        try (PreparedStatement update = connection.prepareStatement("""
                UPDATE person_conflict SET state = 'resolved', decision = 'corrected', resolved_at = ?, version = version + 1
                WHERE enrollment_id = ANY (?) AND state = 'open'""")) {
            new Columns<>(connection, update, matches).constant(now.atOffset(ZoneOffset.UTC))
                    .add("uuid", match -> match.claim().enrollmentId());
            update.executeUpdate();
        }
    }
}
