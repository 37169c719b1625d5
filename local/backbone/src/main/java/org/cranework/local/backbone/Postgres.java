package org.cranework.local.backbone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * PostgreSQL 18 on 127.0.0.1 as a process of its own, its cluster and log under a data folder. Starting it twice, or
 * after a kill -9, is safe: what still runs is used, what is stale is cleared.
 */
public final class Postgres extends PostgresServer {

    private static final Duration START_LIMIT = Duration.ofSeconds(120);

    private final ManagedProcess process;
    private final Path cluster;
    private final Durability durability;
    private final Secrets secrets;

    public Postgres(Path dataFolder, int port, Durability durability) {
        super("127.0.0.1", port, new Secrets(dataFolder));
        this.process = new ManagedProcess("postgres", dataFolder);
        this.cluster = dataFolder.resolve("postgres");
        this.durability = durability;
        this.secrets = new Secrets(dataFolder);
    }

    /** Its pid file and log. */
    public ManagedProcess process() {
        return process;
    }

    /** Starts it unless it runs, and returns when it answers queries. */
    public void start() {
        if (process.running().isEmpty()) {
            Listening.requireFree(port(), process.name());
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

    /** Fast shutdown: sessions are ended, committed data are on disk. */
    public void stop() {
        process.running().ifPresent(postmaster -> {
            // SIGTERM would wait for the last client; SIGINT is PostgreSQL's fast shutdown.
            Waiting.run(new ProcessBuilder("sh", "-c", "kill -INT " + postmaster.pid()), Duration.ofSeconds(5));
            ManagedProcess.ended(postmaster, Duration.ofSeconds(30));
        });
        process.stop(Duration.ofSeconds(5));
    }

    private void initialize(PostgresUser user) {
        Path draft = cluster.resolveSibling("postgres.new");
        try {
            FileTree.delete(draft);
            Files.createDirectories(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            user.own(draft);
            Path password = secrets.file("postgres-superuser");
            List<String> command = new ArrayList<>(List.of(program("initdb"), "--pgdata=" + draft, "--username=postgres",
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
        Map<String, String> settings = new HashMap<>(settings(durability));
        settings.put("port", String.valueOf(port()));
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("unix_socket_directories", "");
        settings.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return command;
    }

    private static String program(String name) {
        return PostgresBinaries.folder().resolve("bin").resolve(name).toString();
    }
}
