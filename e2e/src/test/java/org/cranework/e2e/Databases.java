package org.cranework.e2e;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Looks into the services' databases from the outside. */
public final class Databases {

    private Databases() {}

    public static Connection open(String database) throws SQLException {
        return TestCity.get().postgres().connect(database);
    }

    /** For what a test has put there by itself. */
    public static void change(String database, String statement, Object... parameters) {
        try (Connection connection = open(database); PreparedStatement change = prepare(connection, statement, parameters)) {
            change.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    /** The single number that a query answers. */
    public static long number(String database, String query, Object... parameters) {
        try (Connection connection = open(database);
                PreparedStatement statement = prepare(connection, query, parameters);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... parameters) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }
}
