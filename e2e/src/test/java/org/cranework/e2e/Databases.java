package org.cranework.e2e;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Looks into the services' databases from the outside. */
final class Databases {

    private Databases() {}

    static Connection open(String database) throws SQLException {
        return TestCity.get().postgres().connect(database);
    }

    /** The single number that a query answers. */
    static long number(String database, String query, Object... parameters) {
        try (Connection connection = open(database); PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }
}
