package org.cranework.identity.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** How entries become leaves and a block its hash: the sealer and the verifier must do it alike. */
final class AuditBlock {

    /** The hash before the first block. */
    static final byte[] GENESIS = new byte[32];

    private static final String COLUMNS = "SELECT seq, id, at, actor, client, operation, record, ids, field, purpose FROM audit_entry";

    /** Entries read for a block. */
    record Entries(List<Long> sequence, List<byte[]> leaves) {}

    private AuditBlock() {}

    /** Committed entries without a block, oldest first. */
    static Entries unsealed(Connection connection, int limit) throws SQLException {
        try (PreparedStatement select = connection
                .prepareStatement(COLUMNS + " WHERE block IS NULL ORDER BY seq LIMIT ?")) {
            select.setInt(1, limit);
            return read(select);
        }
    }

    static Entries of(Connection connection, long block) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(COLUMNS + " WHERE block = ? ORDER BY seq")) {
            select.setLong(1, block);
            return read(select);
        }
    }

    static byte[] hash(long number, byte[] previous, byte[] root, int entries, Instant sealedAt) {
        MessageDigest digest = Sha256.digest();
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(number).flip());
        digest.update(previous);
        digest.update(root);
        digest.update(ByteBuffer.allocate(Integer.BYTES + Long.BYTES).putInt(entries).putLong(micros(sealedAt)).flip());
        return digest.digest();
    }

    private static Entries read(PreparedStatement select) throws SQLException {
        Entries entries = new Entries(new ArrayList<>(), new ArrayList<>());
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                entries.sequence().add(rows.getLong(1));
                entries.leaves().add(MerkleTree.leaf(content(rows)));
            }
        }
        return entries;
    }

    /** All of a row but its block, each part behind its length; an absent part has length -1, an empty one 0. */
    private static byte[] content(ResultSet row) throws SQLException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeLong(row.getLong("seq"));
            write(out, row.getObject("id", UUID.class));
            out.writeLong(micros(row.getObject("at", OffsetDateTime.class).toInstant()));
            for (String column : List.of("actor", "client", "operation", "record", "field")) {
                write(out, row.getString(column) == null ? null : row.getString(column).getBytes(StandardCharsets.UTF_8));
            }
            write(out, row.getBytes("purpose"));
            UUID[] ids = (UUID[]) row.getArray("ids").getArray();
            out.writeInt(ids.length);
            for (UUID id : ids) {
                write(out, id);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, UUID id) throws IOException {
        out.writeLong(id.getMostSignificantBits());
        out.writeLong(id.getLeastSignificantBits());
    }

    private static void write(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes == null ? -1 : bytes.length);
        if (bytes != null) {
            out.write(bytes);
        }
    }

    /** PostgreSQL keeps microseconds. */
    private static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }
}
