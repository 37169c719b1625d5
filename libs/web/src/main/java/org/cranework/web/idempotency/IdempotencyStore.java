package org.cranework.web.idempotency;

import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.inject.Singleton;

/** The table of keys, in plain SQL: its connection is the one of the effect's transaction. */
@Singleton
class IdempotencyStore {

    static final Duration KEPT = Duration.ofDays(7);

    private static final String TRY_LOCK = "SELECT pg_try_advisory_xact_lock(?)";
    private static final String FIND = """
            SELECT hash, status, location, record FROM idempotency
             WHERE client = ? AND operation = ? AND key = ? AND made_at > ?""";
    private static final String ADD = """
            INSERT INTO idempotency (client, operation, key, hash, status, location, record, made_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (client, operation, key) DO UPDATE
               SET hash = excluded.hash, status = excluded.status, location = excluded.location,
                   record = excluded.record, made_at = excluded.made_at""";
    /** Each new key takes a few old ones with it, so that the table needs no job of its own. */
    private static final String SWEEP = """
            DELETE FROM idempotency WHERE (client, operation, key) IN (
                SELECT client, operation, key FROM idempotency
                 WHERE made_at <= ? ORDER BY made_at LIMIT 10 FOR UPDATE SKIP LOCKED)""";

    private final DataSource database;
    private final Clock clock;

    IdempotencyStore(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    boolean tryLock(IdempotencyKey key) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement lock = connection.prepareStatement(TRY_LOCK)) {
            lock.setLong(1, key.lock());
            try (ResultSet locked = lock.executeQuery()) {
                return locked.next() && locked.getBoolean(1);
            }
        }
    }

    Optional<StoredEffect> find(IdempotencyKey key) throws SQLException {
        try (Connection connection = database.getConnection(); PreparedStatement find = connection.prepareStatement(FIND)) {
            bind(find, key);
            find.setObject(4, now().minus(KEPT));
            try (ResultSet row = find.executeQuery()) {
                return row.next() ? Optional.of(new StoredEffect(row.getBytes("hash"), made(row))) : Optional.empty();
            }
        }
    }

    void add(IdempotencyKey key, byte[] hash, Made made) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement add = connection.prepareStatement(ADD);
                PreparedStatement sweep = connection.prepareStatement(SWEEP)) {
            sweep.setObject(1, now().minus(KEPT));
            sweep.executeUpdate();
            bind(add, key);
            add.setBytes(4, hash);
            add.setInt(5, made.status());
            add.setString(6, made.location().toString());
            add.setObject(7, made.id());
            add.setObject(8, now());
            add.executeUpdate();
        }
    }

    private static Made made(ResultSet row) throws SQLException {
        return new Made(row.getInt("status"), URI.create(row.getString("location")), row.getObject("record", UUID.class));
    }

    private static void bind(PreparedStatement statement, IdempotencyKey key) throws SQLException {
        statement.setString(1, key.client());
        statement.setString(2, key.operation());
        statement.setString(3, key.value());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
