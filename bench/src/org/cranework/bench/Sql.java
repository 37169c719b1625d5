package org.cranework.bench;

import java.sql.Connection;
import java.sql.SQLException;

/** The few statements that a measurement needs around it. */
final class Sql {

    private Sql() {}

    /** Where connections come from. */
    @FunctionalInterface
    interface Source {
        Connection connect(String database) throws SQLException;
    }

    /** Something done on a connection. */
    @FunctionalInterface
    interface Work {
        void on(Connection connection) throws SQLException;
    }

    static void run(Source source, String database, Work work) {
        try (Connection connection = source.connect(database)) {
            work.on(connection);
        } catch (SQLException e) {
            throw new BenchException("the database answered: " + e.getMessage(), e);
        }
    }

    static String text(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    static long number(Connection connection, String query) throws SQLException {
        return Long.parseLong(text(connection, query));
    }

    static void execute(Connection connection, String... statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
