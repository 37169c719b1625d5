package org.cranework.local.backbone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * PostgreSQL 18 on 127.0.0.1 as a process of its own, its cluster and log under a data folder. Starting it twice, or
 * after a kill -9, is safe: what still runs is used, what is stale is cleared.
 */
public final class Postgres {

    private static final String SUPERUSER = "postgres";
    private static final Duration START_LIMIT = Duration.ofSeconds(120);

    private final ManagedProcess process;
    private final Path cluster;
    private final int port;
    private final Durability durability;
    private final Secrets secrets;

    public Postgres(Path dataFolder, int port, Durability durability) {
        this.process = new ManagedProcess("postgres", dataFolder);
        this.cluster = dataFolder.resolve("postgres");
        this.port = port;
        this.durability = durability;
        this.secrets = new Secrets(dataFolder);
    }

    /** Its pid file and log. */
    public ManagedProcess process() {
        return process;
    }

    /** Where it listens. */
    public int port() {
        return port;
    }

    /** Starts it unless it runs, and returns when it answers queries. */
    public void start() {
        if (process.running().isEmpty()) {
            Listening.requireFree(port, process.name());
            PostgresUser user = PostgresUser.forCluster(cluster);
            if (Files.isRegularFile(cluster.resolve("PG_VERSION"))) {
                new ClusterLeftovers(cluster).clear();
            } else {
                initialize(user);
            }
            process.start(user.command(serverCommand()), Map.of("LC_ALL", "C.UTF-8"), cluster);
        }
        Waiting.until(this::isReady, process, START_LIMIT);
    }

    /** Whether it answers a query now. */
    public boolean isReady() {
        try (Connection connection = connect(SUPERUSER); Statement statement = connection.createStatement()) {
            return statement.execute("SELECT 1");
        } catch (SQLException notYet) {
            return false;
        }
    }

    /** Fast shutdown: sessions are ended, committed data are on disk. */
    public void stop() {
        process.running().ifPresent(postmaster -> {
            // SIGTERM would wait for the last client; SIGINT is PostgreSQL's fast shutdown.
            Waiting.run(new ProcessBuilder("sh", "-c", "kill -INT " + postmaster.pid()), Duration.ofSeconds(5));
            ManagedProcess.ended(postmaster, Duration.ofSeconds(30));
        });
        process.stop(Duration.ofSeconds(5));
    }

    /** The database of this name with a role of the same name, both made on first use. */
    public Database database(String name) {
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
    public Database existing(String name) {
        requireIdentifier(name);
        return new Database(name, url(name), name, secrets.secret("postgres-" + name));
    }

    /** A new, empty database of this name: one left from before is dropped with all its sessions. */
    public Database newDatabase(String name) {
        requireIdentifier(name);
        try (Connection connection = connect(SUPERUSER); Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
        } catch (SQLException e) {
            throw new BackboneException("Could not drop the database " + name + ": " + e.getMessage(), e);
        }
        return database(name);
    }

    /** A superuser's connection, for tests and tools that look from the outside. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), SUPERUSER, secrets.secret("postgres-superuser"));
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private void initialize(PostgresUser user) {
        Path draft = cluster.resolveSibling("postgres.new");
        try {
            FileTree.delete(draft);
            Files.createDirectories(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            user.own(draft);
            Path password = secrets.file("postgres-superuser");
            List<String> command = new ArrayList<>(List.of(program("initdb"), "--pgdata=" + draft, "--username=" + SUPERUSER,
                    "--pwfile=" + password, "--auth=scram-sha-256", "--encoding=UTF8", "--locale=C.UTF-8",
                    "--no-instructions"));
            if (durability == Durability.FAST) {
                command.add("--no-sync");
            }
            Waiting.run(new ProcessBuilder(user.command(command)).directory(draft.toFile()), START_LIMIT);
            // Renamed only when complete: an initdb that was killed is started over.
            FileTree.delete(cluster);
            Files.move(draft, cluster);
        } catch (IOException e) {
            throw new BackboneException("Could not prepare PostgreSQL's data in " + cluster + ": " + e.getMessage(), e);
        }
    }

    private List<String> serverCommand() {
        List<String> command = new ArrayList<>(List.of(program("postgres"), "-D", cluster.toString()));
        Map<String, String> settings = Map.ofEntries(
                Map.entry("port", String.valueOf(port)),
                Map.entry("listen_addresses", "127.0.0.1"),
                Map.entry("unix_socket_directories", ""),
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
        settings.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return command;
    }

    private static String program(String name) {
        return PostgresBinaries.folder().resolve("bin").resolve(name).toString();
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
