package org.cranework.casework.policy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The table {@code policy}. Plain SQL: a library has no entities, since it would share them. */
@ApplicationScoped
class PolicyTable {

    private static final String SELECT = "SELECT id, version, valid_from, source, rules, adopted_at FROM policy WHERE name = ? ";

    private final DataSource database;

    PolicyTable(DataSource database) {
        this.database = database;
    }

    record Row(UUID id, int version, LocalDate validFrom, String source, String rules, Instant adoptedAt) {

        <R> Policy<R> as(Class<R> type, ObjectMapper json) {
            try {
                return new Policy<>(id, version, validFrom, source, json.readValue(rules, type), adoptedAt);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("policy version " + id + " is not readable as " + type.getSimpleName(), e);
            }
        }
    }

    Optional<Row> on(String name, LocalDate day) {
        return query(SELECT + "AND valid_from <= ? ORDER BY version DESC LIMIT 1", name, day).stream().findFirst();
    }

    Optional<Row> byId(String name, UUID id) {
        return query(SELECT + "AND id = ?", name, id).stream().findFirst();
    }

    List<Row> all(String name) {
        return query(SELECT + "ORDER BY version DESC", name);
    }

    List<Row> lockedVersions(String name) {
        query("SELECT NULL::uuid, 0, current_date, '', '', now() FROM pg_advisory_xact_lock(hashtextextended('policy ' || ?, 0))",
                name);
        return all(name);
    }

    Row insert(String name, int version, LocalDate validFrom, String source, String rules) {
        return query("""
                INSERT INTO policy (name, version, valid_from, source, rules) VALUES (?, ?, ?, ?, ?::jsonb)
                RETURNING id, version, valid_from, source, rules, adopted_at""", name, version, validFrom, source, rules)
                .getFirst();
    }

    private List<Row> query(String sql, Object... values) {
        try (Connection connection = database.getConnection(); PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            List<Row> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(new Row(result.getObject(1, UUID.class), result.getInt(2), result.getObject(3, LocalDate.class),
                            result.getString(4), result.getString(5), result.getObject(6, OffsetDateTime.class).toInstant()));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException("the policy table cannot be used", e);
        }
    }
}
