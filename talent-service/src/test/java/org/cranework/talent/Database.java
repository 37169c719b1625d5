package org.cranework.talent;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.cranework.identity.audit.AuditReport;
import org.cranework.identity.audit.AuditVerifier;

/** The service's own database, read from outside. */
@ApplicationScoped
public class Database {

    private final DataSource dataSource;

    Database(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The first column of every row. */
    public List<Object> column(String sql, Object... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                select.setObject(i + 1, parameters[i]);
            }
            List<Object> values = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    values.add(row.getObject(1));
                }
            }
            return values;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public AuditReport verifyAudit() {
        try (Connection connection = dataSource.getConnection()) {
            return new AuditVerifier(connection).verify();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public long count(String sql, Object... parameters) {
        return (Long) column(sql, parameters).getFirst();
    }
}
