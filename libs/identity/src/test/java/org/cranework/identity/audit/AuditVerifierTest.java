package org.cranework.identity.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import javax.sql.DataSource;

import org.cranework.identity.IdentityDatabase;
import org.cranework.identity.access.Caller;
import org.cranework.identity.sealing.Sealer;
import org.cranework.identity.sealing.SomeKeys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AuditVerifierTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T09:30:00.123456789Z"), ZoneOffset.UTC);
    private static final Caller CALLER = new Caller("someone", "college-x", Set.of(), Optional.empty(),
            Optional.empty(), Optional.empty());

    private final AuditSealer sealer = new AuditSealer(CLOCK);
    private DataSource database;
    private Connection connection;

    @BeforeEach
    void twoBlocks() throws SQLException {
        database = IdentityDatabase.source();
        connection = database.getConnection();
        connection.setAutoCommit(false);
        record(3);
        sealer.sealNext(connection);
        record(2);
        sealer.sealNext(connection);
        connection.commit();
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void shouldFindAnUntouchedAuditIntact() throws SQLException {
        // Given
        record(4);
        // When
        AuditReport report = new AuditVerifier(connection).verify();
        // Then
        assertThat(report.faults()).isEmpty();
        assertThat(report.blocks()).isEqualTo(2);
        assertThat(report.sealedEntries()).isEqualTo(5);
        assertThat(report.unsealedEntries()).isEqualTo(4);
        assertThat(report.head()).hasSize(64);
    }

    @Test
    void shouldFindAnEmptyAuditIntact() throws SQLException {
        try (Connection empty = IdentityDatabase.create()) {
            assertThat(new AuditVerifier(empty).verify()).isEqualTo(new AuditReport(0, 0, 0, "", List.of()));
        }
    }

    @Test
    void shouldNoticeEachAlteredColumn() throws SQLException {
        for (String change : List.of("actor = 'x'", "client = 'x'", "operation = 'x'", "record = 'x'", "field = 'x'",
                "purpose = 'x'::bytea", "at = at + interval '1 microsecond'", "id = uuidv7()", "ids = '{}'")) {
            assertThat(faultsAfter("UPDATE audit_entry SET " + change + " WHERE seq = 2")).as(change)
                    .containsExactly("block 1: an entry was altered");
        }
    }

    @Test
    void shouldNoticeARemovedEntry() throws SQLException {
        assertThat(faultsAfter("DELETE FROM audit_entry WHERE seq = 5"))
                .containsExactly("block 2: sealed 2 entries, found 1");
    }

    @Test
    void shouldNoticeAnEntryTakenOutOfItsBlock() throws SQLException {
        assertThat(faultsAfter("UPDATE audit_entry SET block = NULL WHERE seq = 1"))
                .containsExactly("block 1: sealed 3 entries, found 2");
        assertThat(faultsAfter("UPDATE audit_entry SET block = 9 WHERE seq = 1"))
                .containsExactly("block 1: sealed 3 entries, found 2", "1 entries name a block that is not there");
    }

    @Test
    void shouldNoticeAnAlteredBlock() throws SQLException {
        assertThat(faultsAfter("UPDATE audit_block SET sealed_at = sealed_at - interval '1 day' WHERE number = 2"))
                .containsExactly("block 2: the block itself was altered");
        assertThat(faultsAfter("UPDATE audit_block SET hash = sha256('x') WHERE number = 1")).containsExactly(
                "block 1: the block itself was altered", "block 2: does not continue the block before it");
    }

    @Test
    void shouldNoticeARemovedBlock() throws SQLException {
        assertThat(faultsAfter("DELETE FROM audit_block WHERE number = 1")).containsExactly("block 1: missing",
                "3 entries name a block that is not there");
    }

    @Test
    void shouldSealALateCommitIntoALaterBlock() throws SQLException {
        // Given an entry whose number was taken before those of the blocks
        try (Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO audit_entry (seq, at, actor, client, operation, record, ids)"
                    + " OVERRIDING SYSTEM VALUE VALUES (0, now(), 'a', 'c', 'o', 'r', '{}')");
        }
        // When
        Optional<String> head = sealer.sealNext(connection);
        // Then
        AuditReport report = new AuditVerifier(connection).verify();
        assertThat(report.faults()).isEmpty();
        assertThat(report.blocks()).isEqualTo(3);
        assertThat(head).contains(report.head());
        assertThat(sealer.sealNext(connection)).isEmpty();
    }

    @Test
    void shouldLeaveTheSealingToWhoeverIsAtIt() throws SQLException {
        // Given
        record(1);
        connection.commit();
        sealer.sealNext(connection);
        try (Connection other = database.getConnection()) {
            other.setAutoCommit(false);
            // When, Then
            assertThat(sealer.sealNext(other)).isEmpty();
        }
        connection.commit();
        assertThat(new AuditVerifier(connection).verify().blocks()).isEqualTo(3);
    }

    private List<String> faultsAfter(String tampering) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(tampering);
            return new AuditVerifier(connection).verify().faults();
        } finally {
            connection.rollback();
        }
    }

    private void record(int entries) throws SQLException {
        AuditLog log = new JdbcAuditLog(null, CLOCK, new Sealer(SomeKeys.ring(1)));
        for (int i = 0; i < entries; i++) {
            log.record(connection, AuditEntry
                    .of(CALLER, "revealPersonValue", "person", List.of(new UUID(0, i), new UUID(1, i)))
                    .revealing("phone", "calling back"));
        }
    }
}
