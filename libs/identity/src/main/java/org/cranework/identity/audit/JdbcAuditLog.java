package org.cranework.identity.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.cranework.identity.sealing.SealContext;
import org.cranework.identity.sealing.Sealer;

/** Inserts; nothing reads or waits. */
@ApplicationScoped
class JdbcAuditLog implements AuditLog {

    /** A purpose is free text, so somebody will write a name into it. */
    static final SealContext PURPOSE = new SealContext("audit_entry.purpose");

    private final DataSource dataSource;
    private final Clock clock;
    private final Sealer sealer;

    JdbcAuditLog(DataSource dataSource, Clock clock, Sealer sealer) {
        this.dataSource = dataSource;
        this.clock = clock;
        this.sealer = sealer;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(AuditEntry entry) {
        try (Connection connection = dataSource.getConnection()) {
            record(connection, entry);
        } catch (SQLException failure) {
            throw new IllegalStateException("cannot write the audit", failure);
        }
    }

    @Override
    public void record(Connection connection, AuditEntry entry) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO audit_entry (at, actor, client, operation, record, ids, field, purpose)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")) {
            insert.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            insert.setString(2, entry.actor());
            insert.setString(3, entry.client());
            insert.setString(4, entry.operation());
            insert.setString(5, entry.record());
            insert.setArray(6, connection.createArrayOf("uuid", entry.ids().toArray()));
            insert.setString(7, entry.field().orElse(null));
            insert.setBytes(8, entry.purpose().map(purpose -> sealer.seal(purpose, PURPOSE)).orElse(null));
            insert.executeUpdate();
        }
    }
}
