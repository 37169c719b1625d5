package org.cranework.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.cranework.identity.sealing.Digester;
import org.cranework.identity.sealing.Sealer;
import org.cranework.web.problem.ProblemException;

/** {@link Documents} in two tables of the service's database. */
@ApplicationScoped
class ChunkedDocuments implements Documents {

    /** Few enough round trips for 200 MB, and little enough memory for eight uploads at once. */
    static final int CHUNK = 256 * 1024;

    private final DataSource dataSource;
    private final Sealer sealer;
    private final Digester digester;
    private final Clock clock;

    ChunkedDocuments(DataSource dataSource, Sealer sealer, Digester digester, Clock clock) {
        this.dataSource = dataSource;
        this.sealer = sealer;
        this.digester = digester;
        this.clock = clock;
    }

    @Override
    public StoredDocument store(Admission admission, InputStream body) {
        MessageDigest sha256 = sha256();
        try (InputStream content = new DigestInputStream(body, sha256)) {
            byte[] chunk = read(content);
            ContentType found = ContentType.of(chunk, Math.min(chunk.length, ContentType.HEAD));
            if (found == ContentType.EMPTY) {
                throw ProblemException.of(DocumentProblem.DOCUMENT_EMPTY);
            }
            if (found != admission.type()) {
                throw ProblemException.of(DocumentProblem.DOCUMENT_TYPE).with("found", found.code());
            }
            return copy(admission, content, chunk, sha256);
        } catch (IOException | UncheckedIOException brokenOff) {
            throw ProblemException.of(DocumentProblem.DOCUMENT_BROKEN_OFF, brokenOff);
        }
    }

    private StoredDocument copy(Admission admission, InputStream content, byte[] first, MessageDigest sha256)
            throws IOException {
        UUID id = begin(admission.purpose());
        boolean complete = false;
        try {
            long size = 0;
            byte[] chunk = first;
            for (int number = 0; chunk.length > 0; number++) {
                size += chunk.length;
                if (size > admission.limit()) {
                    throw ProblemException.of(DocumentProblem.DOCUMENT_TOO_LARGE).with("limit", admission.limit());
                }
                write(id, number, chunk);
                chunk = read(content);
            }
            byte[] digest = sha256.digest();
            complete(id, size, digest);
            complete = true;
            return new StoredDocument(id, size, digest);
        } finally {
            if (!complete) {
                discard(id);
            }
        }
    }

    /** Fills a whole chunk unless the content ends before. */
    private static byte[] read(InputStream content) throws IOException {
        return content.readNBytes(CHUNK);
    }

    private UUID begin(String purpose) {
        return Sql.query(dataSource, "INSERT INTO document (purpose, created_at) VALUES (?, ?) RETURNING id",
                row -> row.getObject(1, UUID.class), purpose, clock.instant().atOffset(ZoneOffset.UTC)).orElseThrow();
    }

    private void write(UUID id, int number, byte[] chunk) {
        Sql.update(dataSource, "INSERT INTO document_chunk (document_id, number, data) VALUES (?, ?, ?)", id, number,
                sealer.seal(chunk, ChunkStream.place(id, number)));
    }

    private void complete(UUID id, long size, byte[] sha256) {
        Sql.update(dataSource, "UPDATE document SET size = ?, digest = ?, completed_at = ? WHERE id = ?", size,
                digester.digest("document.content", HexFormat.of().formatHex(sha256)),
                clock.instant().atOffset(ZoneOffset.UTC), id);
    }

    @Override
    public void attach(Connection connection, UUID id) throws SQLException {
        try (var update = connection
                .prepareStatement("UPDATE document SET attached = true WHERE id = ? AND completed_at IS NOT NULL")) {
            update.setObject(1, id);
            if (update.executeUpdate() != 1) {
                throw new SQLException("no complete document " + id);
            }
        }
    }

    @Override
    public InputStream open(UUID id) throws IOException {
        long size = Sql.query(dataSource, "SELECT size FROM document WHERE id = ? AND completed_at IS NOT NULL",
                row -> row.getLong(1), id).orElseThrow(() -> new IOException("no complete document " + id));
        return new ChunkStream(dataSource, sealer, id, size);
    }

    @Override
    public void discard(UUID id) {
        Sql.update(dataSource, "DELETE FROM document WHERE id = ? AND NOT attached", id);
    }

    @Override
    public int sweep(Duration age) {
        return Sql.update(dataSource, "DELETE FROM document WHERE NOT attached AND created_at < ?",
                clock.instant().minus(age).atOffset(ZoneOffset.UTC));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
