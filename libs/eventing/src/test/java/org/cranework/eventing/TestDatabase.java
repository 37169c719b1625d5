package org.cranework.eventing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

import org.cranework.local.backbone.Database;
import org.cranework.testing.backbone.Backbone;
import org.flywaydb.core.Flyway;

/**
 * A new database with the tables of this library, and the SQL that tests write again and again.
 */
public final class TestDatabase {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Database database;

    public TestDatabase() {
        this.database = Backbone.shared().postgres().newDatabase("eventing_" + NUMBER.incrementAndGet());
        Flyway.configure().dataSource(database.dataSource()).locations("db/eventing").load().migrate();
    }

    /** One that another JVM made. */
    public TestDatabase(Database made) {
        this.database = made;
    }

    public Database access() {
        return database;
    }

    public Connection connect() throws SQLException {
        return database.dataSource().getConnection();
    }

    /** A connection in a transaction of its own. */
    public Connection begin() throws SQLException {
        var connection = connect();
        connection.setAutoCommit(false);
        return connection;
    }

    public void execute(String sql) throws SQLException {
        try (var connection = connect(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    public long count(String sql) {
        try (var connection = connect();
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    public String text(String sql) {
        try (var connection = connect();
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            return result.next() ? result.getString(1) : null;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
