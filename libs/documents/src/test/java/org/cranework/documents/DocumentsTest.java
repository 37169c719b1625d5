package org.cranework.documents;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;

import javax.sql.DataSource;

import org.cranework.identity.sealing.Digester;
import org.cranework.identity.sealing.KeyFiles;
import org.cranework.identity.sealing.KeyFiles.Purpose;
import org.cranework.identity.sealing.SealException;
import org.cranework.identity.sealing.Sealer;
import org.cranework.testing.backbone.Backbone;
import org.cranework.web.problem.ProblemException;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DocumentsTest {

    private static final Admission TEXT = new Admission("test", ContentType.TEXT, 3L * ChunkedDocuments.CHUNK);
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    Path keys;

    private DataSource dataSource;
    private ChunkedDocuments documents;

    @BeforeEach
    void prepare() throws IOException {
        dataSource = Backbone.shared().postgres().newDatabase("documents").dataSource();
        Flyway.configure().dataSource(dataSource).locations("db/documents").load().migrate();
        KeyFiles.generate(keys);
        documents = at(NOW);
    }

    private ChunkedDocuments at(Instant now) {
        return new ChunkedDocuments(dataSource, new Sealer(KeyFiles.load(keys, Purpose.SEALING)),
                new Digester(KeyFiles.load(keys, Purpose.DIGEST)), Clock.fixed(now, ZoneOffset.UTC));
    }

    @Test
    void shouldGiveBackWhatItStored() throws IOException {
        // Given
        byte[] content = content(2 * ChunkedDocuments.CHUNK + 17);

        // When
        StoredDocument stored = documents.store(TEXT, new ByteArrayInputStream(content));

        // Then
        assertThat(stored.size()).isEqualTo(content.length);
        assertThat(documents.open(stored.id()).readAllBytes()).isEqualTo(content);
        assertThat(number("SELECT count(*) FROM document_chunk")).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "262143, 1", "262144, 1", "262145, 2", "786432, 3"})
    void shouldCutContentIntoWholeChunksAndTellItsHash(int length, int chunks) throws Exception {
        // Given
        byte[] content = content(length);

        // When
        StoredDocument stored = documents.store(TEXT, new ByteArrayInputStream(content));

        // Then
        assertThat(stored.size()).isEqualTo(length);
        assertThat(stored.sha256()).isEqualTo(MessageDigest.getInstance("SHA-256").digest(content));
        assertThat(number("SELECT count(*) FROM document_chunk")).isEqualTo(chunks);
        assertThat(documents.open(stored.id()).readAllBytes()).isEqualTo(content);
    }

    @Test
    void shouldStoreAlikeWhetherItComesAtOnceOrByteByByte() throws IOException {
        // Given
        byte[] content = content(ChunkedDocuments.CHUNK + 3);
        InputStream slow = new FilterInputStream(new ByteArrayInputStream(content)) {

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                return super.read(target, offset, Math.min(length, 1));
            }
        };

        // When
        StoredDocument stored = documents.store(TEXT, slow);

        // Then
        assertThat(number("SELECT count(*) FROM document_chunk")).isEqualTo(2);
        assertThat(stored.sha256()).isEqualTo(documents.store(TEXT, new ByteArrayInputStream(content)).sha256());
    }

    @Test
    void shouldShowNothingOfAnUploadUnderWay() throws IOException {
        // Given
        UUID[] seen = new UUID[1];
        InputStream watched = new FilterInputStream(new ByteArrayInputStream(content(2 * ChunkedDocuments.CHUNK))) {

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                int read = super.read(target, offset, length);
                if (read < 0) {
                    seen[0] = onlyId();
                    assertThat(number("SELECT count(*) FROM document_chunk")).isPositive();
                    assertThatThrownBy(() -> documents.open(seen[0])).isInstanceOf(IOException.class);
                    try (Connection connection = dataSource.getConnection()) {
                        assertThatThrownBy(() -> documents.attach(connection, seen[0])).isInstanceOf(SQLException.class);
                    } catch (SQLException failure) {
                        throw new IOException(failure);
                    }
                }
                return read;
            }
        };

        // When
        StoredDocument stored = documents.store(TEXT, watched);

        // Then
        assertThat(stored.id()).isEqualTo(seen[0]);
        assertThat(documents.open(stored.id()).readAllBytes()).hasSize(2 * ChunkedDocuments.CHUNK);
    }

    @Test
    void shouldMissAChunkRatherThanEndEarly() {
        // Given
        StoredDocument stored = documents.store(TEXT, new ByteArrayInputStream(content(2 * ChunkedDocuments.CHUNK)));
        number("WITH lost AS (DELETE FROM document_chunk WHERE number = 1 RETURNING 1) SELECT count(*) FROM lost");

        // When, Then
        assertThatThrownBy(() -> documents.open(stored.id()).readAllBytes()).isInstanceOf(IOException.class)
                .hasMessageContaining("chunk 1");
    }

    @Test
    void shouldRefuseWhatIsEmptyOrOfAnotherKindAndKeepNothing() {
        // When, Then
        assertThatThrownBy(() -> documents.store(TEXT, InputStream.nullInputStream())).isInstanceOf(ProblemException.class)
                .hasMessage("document-empty");
        assertThatThrownBy(() -> documents.store(TEXT, new ByteArrayInputStream("%PDF-1.7".getBytes(StandardCharsets.UTF_8))))
                .isInstanceOfSatisfying(ProblemException.class, refused -> {
                    assertThat(refused.type()).isEqualTo(DocumentProblem.DOCUMENT_TYPE);
                    assertThat(refused.members()).containsEntry("found", "pdf");
                });
        assertThat(number("SELECT count(*) FROM document")).isZero();
    }

    @Test
    void shouldDiscardOnlyWhatBelongsToNobody() throws SQLException, IOException {
        // Given
        UUID attached = documents.store(TEXT, new ByteArrayInputStream(content(10))).id();
        UUID loose = documents.store(TEXT, new ByteArrayInputStream(content(10))).id();
        try (Connection connection = dataSource.getConnection()) {
            documents.attach(connection, attached);
        }

        // When
        documents.discard(attached);
        documents.discard(loose);

        // Then
        assertThat(documents.open(attached).readAllBytes()).hasSize(10);
        assertThatThrownBy(() -> documents.open(loose)).isInstanceOf(IOException.class);
        assertThat(number("SELECT count(*) FROM document_chunk")).isEqualTo(1);
    }

    @Test
    void shouldKeepNothingInClear() {
        // Given
        documents.store(TEXT, new ByteArrayInputStream("canary-7342".getBytes(StandardCharsets.UTF_8)));

        // Then
        assertThat(number("SELECT count(*) FROM document_chunk WHERE position('canary'::bytea IN data) > 0")).isZero();
    }

    @Test
    void shouldRefuseAChunkMovedToAnotherPlace() {
        // Given
        StoredDocument stored = documents.store(TEXT, new ByteArrayInputStream(content(2 * ChunkedDocuments.CHUNK)));
        number("WITH moved AS (UPDATE document_chunk SET number = 5 - number RETURNING 1) SELECT count(*) FROM moved");
        number("WITH moved AS (UPDATE document_chunk SET number = number - 4 RETURNING 1) SELECT count(*) FROM moved");

        // When, Then
        assertThatThrownBy(() -> documents.open(stored.id()).readAllBytes()).isInstanceOf(SealException.class);
    }

    @Test
    void shouldKeepNothingOfWhatIsTooLargeOrBreaksOff() {
        // Given
        InputStream breaking = new FilterInputStream(new ByteArrayInputStream(content(2 * ChunkedDocuments.CHUNK))) {

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                int read = super.read(target, offset, length);
                if (read < 0) {
                    throw new IOException("the connection was reset");
                }
                return read;
            }
        };

        // When, Then
        assertThatThrownBy(() -> documents.store(TEXT, new ByteArrayInputStream(content((int) TEXT.limit() + 1))))
                .isInstanceOf(ProblemException.class).hasMessage("document-too-large");
        assertThatThrownBy(() -> documents.store(TEXT, breaking)).isInstanceOf(ProblemException.class)
                .hasMessage("document-broken-off");
        assertThat(number("SELECT count(*) FROM document")).isZero();
        assertThat(number("SELECT count(*) FROM document_chunk")).isZero();
    }

    @Test
    void shouldSweepOnlyWhatIsOldAndBelongsToNobody() throws SQLException {
        // Given
        UUID attached = documents.store(TEXT, new ByteArrayInputStream(content(10))).id();
        UUID orphan = documents.store(TEXT, new ByteArrayInputStream(content(10))).id();
        try (Connection connection = dataSource.getConnection()) {
            documents.attach(connection, attached);
        }

        // When
        int young = documents.sweep(Duration.ofHours(1));
        int old = at(NOW.plus(Duration.ofHours(2))).sweep(Duration.ofHours(1));

        // Then
        assertThat(young).isZero();
        assertThat(old).isEqualTo(1);
        assertThatThrownBy(() -> documents.open(orphan)).isInstanceOf(IOException.class);
        assertThat(number("SELECT count(*) FROM document")).isEqualTo(1);
    }

    private UUID onlyId() {
        return Sql.query(dataSource, "SELECT id FROM document", row -> row.getObject(1, UUID.class)).orElseThrow();
    }

    private static byte[] content(int length) {
        byte[] content = new byte[length];
        Arrays.fill(content, (byte) 'x');
        return content;
    }

    private long number(String sql) {
        try (Connection connection = dataSource.getConnection();
                ResultSet row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
