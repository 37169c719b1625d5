package org.cranework.identity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

import org.cranework.testing.backbone.Backbone;

/** A new database with this lib's tables. */
public final class IdentityDatabase {

    private IdentityDatabase() {}

    public static Connection create() throws SQLException {
        return source().getConnection();
    }

    public static DataSource source() throws SQLException {
        DataSource source = Backbone.shared().postgres().newDatabase("identity").dataSource();
        try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(read("/db/identity/V202611231721__create_audit.sql"));
            statement.execute(read("/db/identity/V202611231722__create_key_check.sql"));
        }
        return source;
    }

    private static String read(String migration) {
        try (InputStream file = IdentityDatabase.class.getResourceAsStream(migration)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
