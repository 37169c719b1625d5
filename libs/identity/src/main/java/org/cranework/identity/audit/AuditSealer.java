package org.cranework.identity.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Puts committed entries into blocks, each over the one before. Entries are taken as they are found: one whose transaction
 * commits late, behind a higher number, lies in a later block, so no writer ever waits for another.
 */
public final class AuditSealer {

    /** One entry may hold the ids of a whole chunk, so a block stays small enough to be read at once. */
    private static final int BLOCK_SIZE = 500;
    private static final long LOCK = 0x6372_616E_6175_6469L;

    private final Clock clock;

    public AuditSealer(Clock clock) {
        this.clock = clock;
    }

    /**
     * Writes at most one block, in the transaction of this connection.
     *
     * @return the new block's hash in hex, or nothing when no entry waits or another instance is sealing
     */
    public Optional<String> sealNext(Connection connection) throws SQLException {
        if (!locked(connection)) {
            return Optional.empty();
        }
        AuditBlock.Entries entries = AuditBlock.unsealed(connection, BLOCK_SIZE);
        if (entries.leaves().isEmpty()) {
            return Optional.empty();
        }
        long number = 1;
        byte[] previous = AuditBlock.GENESIS;
        try (Statement select = connection.createStatement();
                ResultSet last = select.executeQuery("SELECT number, hash FROM audit_block ORDER BY number DESC LIMIT 1")) {
            if (last.next()) {
                number = last.getLong(1) + 1;
                previous = last.getBytes(2);
            }
        }
        return Optional.of(write(connection, number, previous, entries));
    }

    private String write(Connection connection, long number, byte[] previous, AuditBlock.Entries entries)
            throws SQLException {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        byte[] root = MerkleTree.root(entries.leaves());
        int count = entries.leaves().size();
        byte[] hash = AuditBlock.hash(number, previous, root, count, at);
        try (PreparedStatement block = connection.prepareStatement("""
                INSERT INTO audit_block (number, previous_hash, merkle_root, entries, sealed_at, hash)
                VALUES (?, ?, ?, ?, ?, ?)""");
                PreparedStatement mark = connection
                        .prepareStatement("UPDATE audit_entry SET block = ? WHERE seq = ANY (?)")) {
            block.setLong(1, number);
            block.setBytes(2, previous);
            block.setBytes(3, root);
            block.setInt(4, count);
            block.setObject(5, at.atOffset(ZoneOffset.UTC));
            block.setBytes(6, hash);
            block.executeUpdate();
            mark.setLong(1, number);
            mark.setArray(2, connection.createArrayOf("bigint", entries.sequence().toArray()));
            mark.executeUpdate();
        }
        return HexFormat.of().formatHex(hash);
    }

    private static boolean locked(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("SELECT pg_try_advisory_xact_lock(?)")) {
            lock.setLong(1, LOCK);
            try (ResultSet row = lock.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
