package org.cranework.local.backbone;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Keycloak on 127.0.0.1 as a process of its own, its realm in its own PostgreSQL database. The distribution is
 * optimized once for that database and a local cache, which halves every later start.
 */
public final class Keycloak {

    /** The client of the master realm through which the launcher administers this Keycloak. */
    public static final String ADMIN_CLIENT = "cranework-admin";
    /** The name under which its secret is kept. */
    public static final String ADMIN_CLIENT_SECRET = "keycloak-admin";

    /** The distribution's own, but for a heap and a collector that suit a machine with four services on it. */
    private static final List<String> FLAGS = List.of("-Xms64m", "-Xmx384m", "-XX:MetaspaceSize=96M",
            "-XX:MaxMetaspaceSize=256m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "-Dfile.encoding=UTF-8",
            "-Djava.security.egd=file:/dev/urandom", "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED", "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED", "-Duser.language=en", "-Duser.country=US",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager", "-Dpicocli.disable.closures=true",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                    + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory");
    private static final Duration BUILD_LIMIT = Duration.ofMinutes(5);
    private static final Duration START_LIMIT = Duration.ofMinutes(4);

    private final ManagedProcess process;
    private final int port;
    private final Secrets secrets;

    public Keycloak(Path dataFolder, int port) {
        this.process = new ManagedProcess("keycloak", dataFolder);
        this.port = port;
        this.secrets = new Secrets(dataFolder);
    }

    /** Its pid file and log. */
    public ManagedProcess process() {
        return process;
    }

    /** Where it answers. */
    public String url() {
        return "http://127.0.0.1:" + port;
    }

    /** Optimizes the distribution unless that was done; takes some 20 s on two cores, and needs nothing running. */
    public static void optimize() {
        Path distribution = distribution();
        Path done = distribution.resolve("lib/quarkus/cranework-optimized");
        try (FileChannel channel = FileChannel.open(distribution.resolveSibling("optimize.lock"), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE); FileLock lock = channel.lock()) {
            if (Files.exists(done) || !lock.isValid()) {
                return;
            }
            var build = new ProcessBuilder(program(distribution), "build", "--db=postgres",
                    "--features-disabled=organization,kerberos,device-flow,ciba,par,impersonation");
            build.environment().put("JAVA_HOME", System.getProperty("java.home"));
            Waiting.run(build, BUILD_LIMIT);
            Files.createFile(done);
        } catch (IOException e) {
            throw new BackboneException("Could not optimize Keycloak in " + distribution + ": " + e.getMessage(), e);
        }
    }

    /** Begins to start it unless it runs; {@link #awaitReady()} says when it answers. */
    public void begin(Database database) {
        if (process.running().isPresent()) {
            return;
        }
        Path distribution = distribution();
        Listening.requireFree(port, process.name());
        process.start(command(distribution), Map.ofEntries(
                Map.entry("KC_DB_URL", database.jdbcUrl()),
                Map.entry("KC_DB_USERNAME", database.username()),
                Map.entry("KC_DB_PASSWORD", database.password()),
                Map.entry("KC_DB_POOL_INITIAL_SIZE", "2"),
                Map.entry("KC_DB_POOL_MAX_SIZE", "16"),
                Map.entry("KC_HTTP_ENABLED", "true"),
                Map.entry("KC_HTTP_HOST", "127.0.0.1"),
                Map.entry("KC_HTTP_PORT", String.valueOf(port)),
                Map.entry("KC_HOSTNAME", url()),
                Map.entry("KC_LOG_LEVEL", "warn,org.keycloak.quarkus:info,io.quarkus:info"),
                Map.entry("KC_BOOTSTRAP_ADMIN_CLIENT_ID", ADMIN_CLIENT),
                Map.entry("KC_BOOTSTRAP_ADMIN_CLIENT_SECRET", secrets.secret(ADMIN_CLIENT_SECRET))), distribution);
    }

    /** Returns when it answers. */
    public void awaitReady() {
        Waiting.until(this::isReady, process, START_LIMIT);
    }

    /** Whether it answers now. */
    public boolean isReady() {
        return Listening.on(port) && HttpProbe.answers(url() + "/realms/master");
    }

    /** Asks it to end. */
    public void stop() {
        process.stop(Duration.ofSeconds(20));
    }

    /** What kc.sh would run. It stays in front of the server instead of becoming it, so stopping it would stop nothing. */
    private static List<String> command(Path distribution) {
        List<String> command = new ArrayList<>(List.of(Home.java().toString()));
        command.addAll(FLAGS);
        command.addAll(List.of("-Dkc.home.dir=" + distribution, "-Djboss.server.config.dir=" + distribution.resolve("conf"),
                "-cp", distribution.resolve("lib/quarkus-run.jar").toString(), "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                "start", "--optimized", "--cache=local"));
        return command;
    }

    private static Path distribution() {
        Path target = Home.path().resolve("local/keycloak/target");
        try (Stream<Path> folders = Files.isDirectory(target) ? Files.list(target) : Stream.empty()) {
            return folders.filter(folder -> Files.isRegularFile(folder.resolve("bin/kc.sh"))).findFirst()
                    .orElseThrow(() -> new BackboneException("Keycloak's distribution is not there (" + target
                            + "). Run: ./mvnw -q generate-resources -pl local/keycloak"));
        } catch (IOException e) {
            throw new BackboneException("Could not look for Keycloak in " + target, e);
        }
    }

    private static String program(Path distribution) {
        Path program = distribution.resolve("bin/kc.sh");
        program.toFile().setExecutable(true, false);
        return program.toString();
    }
}
