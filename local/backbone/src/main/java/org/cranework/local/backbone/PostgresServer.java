package org.cranework.local.backbone;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/**
 * A PostgreSQL that answers somewhere, whoever started it: a process of this machine ({@link Postgres}), a container of
 * {@code docker-compose.yml}, one of Testcontainers. Databases are made the same way in all of them.
 */
public class PostgresServer {

    private static final String SUPERUSER = "postgres";
    private static final String SUPERUSER_SECRET = "postgres-superuser";

    private final String host;
    private final int port;
    private final Secrets secrets;

    /** The secrets hold the superuser's password, and get one for each database. */
    public PostgresServer(String host, int port, Secrets secrets) {
        this.host = host;
        this.port = port;
        this.secrets = secrets;
    }

    /** The superuser's password, made on first use: for whoever starts the server. */
    public static String superuserPassword(Secrets secrets) {
        return secrets.secret(SUPERUSER_SECRET);
    }

    /** How the server is run besides its place: {@code -c name=value} each. */
    public static Map<String, String> settings(Durability durability) {
        return Map.ofEntries(
                Map.entry("fsync", durability.setting()),
                Map.entry("synchronous_commit", durability.setting()),
                Map.entry("full_page_writes", durability.setting()),
                // Three services with 12 pooled connections, the relay and consumers of each, Keycloak, and tests.
                Map.entry("max_connections", "200"),
                Map.entry("shared_buffers", "128MB"),
                Map.entry("max_wal_size", "1GB"),
                Map.entry("timezone", "UTC"),
                Map.entry("log_timezone", "UTC"),
                // Statements and their parameters hold personal data: an error is logged without them.
                Map.entry("log_min_error_statement", "panic"),
                Map.entry("log_error_verbosity", "terse"),
                Map.entry("log_parameter_max_length_on_error", "0"));
    }

    /** Where it listens. */
    public final int port() {
        return port;
    }

    /** Whether it answers a query now. */
    public final boolean isReady() {
        try (Connection connection = connect(SUPERUSER); Statement statement = connection.createStatement()) {
            return statement.execute("SELECT 1");
        } catch (SQLException notYet) {
            return false;
        }
    }

    /** The database of this name with a role of the same name, both made on first use. */
    public final Database database(String name) {
        requireIdentifier(name);
        String password = secrets.secret("postgres-" + name);
        try (Connection connection = connect(SUPERUSER); Statement statement = connection.createStatement()) {
            boolean role = has(statement, "SELECT 1 FROM pg_roles WHERE rolname = '" + name + "'");
            statement.execute((role ? "ALTER" : "CREATE") + " ROLE " + name + " LOGIN PASSWORD '" + password + "'");
            if (!has(statement, "SELECT 1 FROM pg_database WHERE datname = '" + name + "'")) {
                statement.execute("CREATE DATABASE " + name + " OWNER " + name
                        + " TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C.UTF-8' LC_CTYPE 'C.UTF-8'");
                // Every role could connect to every database otherwise.
                statement.execute("REVOKE ALL ON DATABASE " + name + " FROM PUBLIC");
            }
        } catch (SQLException e) {
            throw new BackboneException("Could not make the database " + name + ": " + e.getMessage(), e);
        }
        return existing(name);
    }

    /** How to reach a database made before; asks nothing of the server. */
    public final Database existing(String name) {
        requireIdentifier(name);
        return new Database(name, url(name), name, secrets.secret("postgres-" + name));
    }

    /** A new, empty database of this name: one left from before is dropped with all its sessions. */
    public final Database newDatabase(String name) {
        requireIdentifier(name);
        try (Connection connection = connect(SUPERUSER); Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
        } catch (SQLException e) {
            throw new BackboneException("Could not drop the database " + name + ": " + e.getMessage(), e);
        }
        return database(name);
    }

    /** A superuser's connection, for tests and tools that look from the outside. */
    public final Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), SUPERUSER, superuserPassword(secrets));
    }

    private String url(String database) {
        return "jdbc:postgresql://" + host + ":" + port + "/" + database;
    }

    private static boolean has(Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private static void requireIdentifier(String name) {
        if (!name.matches("[a-z][a-z0-9_]{0,40}")) {
            throw new IllegalArgumentException("not a plain database name: " + name);
        }
    }
}
