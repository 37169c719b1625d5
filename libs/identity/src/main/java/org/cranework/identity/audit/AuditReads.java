package org.cranework.identity.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.cranework.identity.sealing.Sealer;
import org.cranework.web.paging.Count;
import org.cranework.web.paging.Page;
import org.cranework.web.paging.PageRequest;
import org.cranework.web.paging.Slice;
import org.cranework.web.paging.SortKeys;

/** Answers who read X. */
@ApplicationScoped
public class AuditReads {

    private static final SortKeys NEWEST_FIRST = SortKeys.id("id");

    private final DataSource dataSource;
    private final Sealer sealer;

    AuditReads(DataSource dataSource, Sealer sealer) {
        this.dataSource = dataSource;
        this.sealer = sealer;
    }

    /** @return a page of the reads of one record, newest first, whatever order the request names */
    public Page<AuditedRead> of(String record, UUID id, PageRequest page) {
        Slice slice = new PageRequest(page.limit(), page.after(), "-id", page.count()).slice(NEWEST_FIRST);
        String condition = slice.condition().replace(":afterId", "?");
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        SELECT id, at, actor, client, operation, field, purpose FROM audit_entry
                        WHERE ids @> ARRAY[?]::uuid[] AND record = ? AND %s ORDER BY %s LIMIT ?"""
                        .formatted(condition, slice.orderBy()))) {
            int parameter = 1;
            select.setObject(parameter++, id);
            select.setString(parameter++, record);
            for (Object after : slice.parameters().values()) {
                select.setObject(parameter++, after);
            }
            select.setInt(parameter, slice.fetch());
            Page<AuditedRead> reads = slice.page(read(select), (read, key) -> read.id());
            return page.wantsCount() ? reads.counted(count(connection, record, id)) : reads;
        } catch (SQLException failure) {
            throw new IllegalStateException("cannot read the audit", failure);
        }
    }

    private List<AuditedRead> read(PreparedStatement select) throws SQLException {
        List<AuditedRead> reads = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                reads.add(new AuditedRead(row.getObject("id", UUID.class),
                        row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("actor"),
                        row.getString("client"), row.getString("operation"),
                        Optional.ofNullable(row.getString("field")),
                        Optional.ofNullable(row.getBytes("purpose"))
                                .map(purpose -> sealer.open(purpose, JdbcAuditLog.PURPOSE))));
            }
        }
        return reads;
    }

    private static Count count(Connection connection, String record, UUID id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT count(*) FROM (SELECT FROM audit_entry"
                + " WHERE ids @> ARRAY[?]::uuid[] AND record = ? LIMIT ?) AS counted")) {
            select.setObject(1, id);
            select.setString(2, record);
            select.setInt(3, Count.CEILING + 1);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return Count.of(row.getLong(1));
            }
        }
    }
}
