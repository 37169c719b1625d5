package org.cranework.identity.audit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * Recomputes every block of one database's audit and says what does not fit: an entry altered, added, removed or moved, a block
 * altered or missing. The end of the chain cut off together with its entries leaves no trace in the database; compare
 * {@link AuditReport#head()} with the hash in a log that is kept elsewhere.
 */
public final class AuditVerifier {

    private record Block(long number, byte[] previous, byte[] root, int entries, Instant sealedAt, byte[] hash) {}

    private final Connection connection;

    public AuditVerifier(Connection connection) {
        this.connection = connection;
    }

    /** @return what was found; reads only */
    public AuditReport verify() throws SQLException {
        List<String> faults = new ArrayList<>();
        List<Block> blocks = blocks();
        byte[] previous = AuditBlock.GENESIS;
        long expected = 1;
        long sealed = 0;
        for (Block block : blocks) {
            if (block.number() != expected) {
                faults.add("block %d: missing".formatted(expected));
            } else if (!Arrays.equals(previous, block.previous())) {
                faults.add("block %d: does not continue the block before it".formatted(block.number()));
            }
            sealed += verify(block, faults);
            previous = block.hash();
            expected = block.number() + 1;
        }
        long stray = count("SELECT count(*) FROM audit_entry e WHERE block IS NOT NULL"
                + " AND NOT EXISTS (SELECT FROM audit_block b WHERE b.number = e.block)");
        if (stray > 0) {
            faults.add("%d entries name a block that is not there".formatted(stray));
        }
        return new AuditReport(blocks.size(), sealed, count("SELECT count(*) FROM audit_entry WHERE block IS NULL"),
                blocks.isEmpty() ? "" : HexFormat.of().formatHex(previous), faults);
    }

    private int verify(Block block, List<String> faults) throws SQLException {
        List<byte[]> leaves = AuditBlock.of(connection, block.number()).leaves();
        if (leaves.size() != block.entries()) {
            faults.add("block %d: sealed %d entries, found %d".formatted(block.number(), block.entries(), leaves.size()));
        } else if (!Arrays.equals(MerkleTree.root(leaves), block.root())) {
            faults.add("block %d: an entry was altered".formatted(block.number()));
        }
        byte[] hash = AuditBlock.hash(block.number(), block.previous(), block.root(), block.entries(), block.sealedAt());
        if (!Arrays.equals(hash, block.hash())) {
            faults.add("block %d: the block itself was altered".formatted(block.number()));
        }
        return leaves.size();
    }

    private List<Block> blocks() throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet rows = select.executeQuery("SELECT number, previous_hash, merkle_root, entries, sealed_at, hash"
                        + " FROM audit_block ORDER BY number")) {
            List<Block> blocks = new ArrayList<>();
            while (rows.next()) {
                blocks.add(new Block(rows.getLong(1), rows.getBytes(2), rows.getBytes(3), rows.getInt(4),
                        rows.getObject(5, OffsetDateTime.class).toInstant(), rows.getBytes(6)));
            }
            return blocks;
        }
    }

    private long count(String sql) throws SQLException {
        try (Statement select = connection.createStatement(); ResultSet row = select.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
