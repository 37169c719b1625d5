package org.cranework.intake.run;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import org.cranework.web.database.LongStatements;
import org.cranework.web.paging.Slice;

/** Plain SQL, since all a run does is set-based. */
final class Database {

    private final DataSource dataSource;

    Database(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Work in a transaction. */
    @FunctionalInterface
    interface Work<T> {
        T in(Connection connection) throws SQLException;
    }

    /** Reads a value from a row. */
    @FunctionalInterface
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Does the work in a transaction of its own, however long its statements take; whatever it throws rolls it back. */
    <T> T transaction(Work<T> work) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return LongStatements.allow(connection, patient -> transaction(patient, work));
        }
    }

    private static <T> T transaction(Connection connection, Work<T> work) throws SQLException {
        connection.setAutoCommit(false);
        boolean done = false;
        try {
            T result = work.in(connection);
            connection.commit();
            done = true;
            return result;
        } finally {
            if (!done) {
                rollback(connection);
            }
            connection.setAutoCommit(true);
        }
    }

    private static void rollback(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException gone) {
            // The server rolls back what it lost the client of; the first failure is the one to report.
            return;
        }
    }

    /** Does the work on a connection that joins the caller's transaction, where there is one. */
    <T> T joined(Work<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            return work.in(connection);
        } catch (SQLException failure) {
            throw new IntakeStoreException(failure);
        }
    }

    static int update(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            bind(update, parameters);
            return update.executeUpdate();
        }
    }

    static <T> List<T> list(Connection connection, String sql, Reader<T> reader, Object... parameters) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            bind(query, parameters);
            try (ResultSet rows = query.executeQuery()) {
                List<T> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
                return found;
            }
        }
    }

    static <T> Optional<T> find(Connection connection, String sql, Reader<T> reader, Object... parameters) throws SQLException {
        List<T> found = list(connection, sql, reader, parameters);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.getFirst());
    }

    /** Reads one page: the slice's condition, order and bound are added to the query. */
    static <T> List<T> slice(Connection connection, String sql, Slice slice, Reader<T> reader, Object... parameters)
            throws SQLException {
        List<Object> all = new ArrayList<>(List.of(parameters));
        if (slice.condition().contains(":afterKey")) {
            all.add(slice.parameters().get("afterKey"));
        }
        if (slice.condition().contains(":afterId")) {
            all.add(slice.parameters().get("afterId"));
        }
        String condition = slice.condition().replace(":afterKey", "?").replace(":afterId", "?");
        return list(connection, sql + " AND " + condition + " ORDER BY " + slice.orderBy() + " LIMIT " + slice.fetch(), reader,
                all.toArray());
    }

    private static void bind(PreparedStatement statement, Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
    }
}
