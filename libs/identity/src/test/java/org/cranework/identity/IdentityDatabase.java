package org.cranework.identity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import org.cranework.testing.backbone.Backbone;

/** A new database with this lib's tables. */
public final class IdentityDatabase {

    private IdentityDatabase() {}

    public static Connection create() throws SQLException {
        Connection connection = Backbone.shared().postgres().newDatabase("identity").dataSource().getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute(read("/db/identity/V202611231721__create_audit.sql"));
            statement.execute(read("/db/identity/V202611231722__create_key_check.sql"));
        }
        return connection;
    }

    private static String read(String migration) {
        try (InputStream file = IdentityDatabase.class.getResourceAsStream(migration)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
