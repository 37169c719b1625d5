package org.cranework.talent.matching;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.cranework.talent.person.PersonEvents;
import org.cranework.talent.person.PersonSubjects;

/** Writes persons set by set; plain SQL, since a batch is five hundred enrollments and the goal five thousand a second. */
@ApplicationScoped
class PersonRows {

    /** A version of a person that was written and must be told. */
    private record Told(UUID id, long version, byte[] index, Claim cause) {}

    private final PersonSubjects subjects;

    PersonRows(PersonSubjects subjects) {
        this.subjects = subjects;
    }

    /** Registers whoever is not there yet, in the order of the indexes, so that two batches never wait for each other. */
    void register(Connection connection, Map<String, Claim> firstByIndex, Instant now) throws SQLException {
        List<Claim> claims = List.copyOf(firstByIndex.values());
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO person (document_index, name_digest, digest, subject, created_at, updated_at)
                SELECT i, n, d, s, ?, ? FROM unnest(?::bytea[], ?::bytea[], ?::bytea[], ?::bytea[]) AS c (i, n, d, s)
                ORDER BY i ON CONFLICT (document_index) DO NOTHING RETURNING id, document_index""")) {
            new Columns<>(connection, insert, claims).constant(now.atOffset(ZoneOffset.UTC))
                    .constant(now.atOffset(ZoneOffset.UTC)).add("bytea", claim -> claim.sealed().indexBytes())
                    .add("bytea", claim -> subjects.nameDigest(claim.subject()))
                    .add("bytea", claim -> subjects.digest(claim.subject()))
                    .add("bytea", claim -> subjects.seal(claim.subject()));
            Map<UUID, Told> told = new LinkedHashMap<>();
            try (ResultSet row = insert.executeQuery()) {
                while (row.next()) {
                    UUID id = row.getObject(1, UUID.class);
                    byte[] index = row.getBytes(2);
                    told.put(id, new Told(id, 0, index, firstByIndex.get(Indexes.text(index))));
                }
            }
            tell(connection, told.values(), now);
        }
    }

    /** Locks the persons who hold these documents until the end of the transaction. */
    Map<String, HeldPerson> lock(Connection connection, Collection<Claim> claims) throws SQLException {
        Map<String, HeldPerson> held = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement("SELECT id, document_index, name_digest, digest"
                + " FROM person WHERE document_index = ANY (?) ORDER BY document_index FOR UPDATE")) {
            new Columns<>(connection, select, List.copyOf(claims)).add("bytea", claim -> claim.sealed().indexBytes());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    byte[] index = row.getBytes(2);
                    held.put(Indexes.text(index),
                            new HeldPerson(row.getObject(1, UUID.class), index, row.getBytes(3), row.getBytes(4)));
                }
            }
        }
        return held;
    }

    /** Writes the changed ones; each rises by one version, whatever number of claims changed it. */
    void update(Connection connection, Collection<HeldPerson> held, Instant now) throws SQLException {
        Map<UUID, HeldPerson> changed = new LinkedHashMap<>();
        held.stream().filter(HeldPerson::isChanged).forEach(person -> changed.put(person.id(), person));
        if (changed.isEmpty()) {
            return;
        }
        Map<UUID, Told> told = new LinkedHashMap<>();
        try (PreparedStatement update = connection.prepareStatement("""
                UPDATE person SET version = version + 1, digest = c.d, subject = c.s, updated_at = ?
                FROM unnest(?::uuid[], ?::bytea[], ?::bytea[]) AS c (id, d, s) WHERE person.id = c.id
                RETURNING person.id, person.version""")) {
            new Columns<>(connection, update, List.copyOf(changed.values())).constant(now.atOffset(ZoneOffset.UTC))
                    .add("uuid", HeldPerson::id).add("bytea", HeldPerson::digest)
                    .add("bytea", person -> subjects.seal(person.changedTo()));
            try (ResultSet row = update.executeQuery()) {
                while (row.next()) {
                    HeldPerson person = changed.get(row.getObject(1, UUID.class));
                    told.put(person.id(), new Told(person.id(), row.getLong(2), person.index(), person.changedBy()));
                }
            }
        }
        tell(connection, told.values(), now);
    }

    private static void tell(Connection connection, Collection<Told> told, Instant now) throws SQLException {
        if (told.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO outbox (id, aggregatetype, aggregateid, type, aggregateversion, time, historical, traceparent,
                                    payload)
                SELECT uuidv7(), ?, a, t, v, ?, h, p, d
                FROM unnest(?::uuid[], ?::text[], ?::bigint[], ?::boolean[], ?::text[], ?::bytea[])
                     WITH ORDINALITY AS e (a, t, v, h, p, d, n) ORDER BY n""")) {
            new Columns<>(connection, insert, List.copyOf(told)).constant(PersonEvents.TOPIC)
                    .constant(now.atOffset(ZoneOffset.UTC)).add("uuid", Told::id)
                    .add("text", event -> PersonEvents.type(event.version())).add("bigint", Told::version)
                    .add("boolean", event -> event.cause().historical())
                    .add("text", event -> event.cause().traceparent())
                    .add("bytea", event -> PersonEvents.data(event.id(), event.index()));
            insert.executeUpdate();
        }
    }
}
