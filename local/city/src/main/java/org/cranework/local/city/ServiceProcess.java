package org.cranework.local.city;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import org.cranework.local.backbone.BackboneException;
import org.cranework.local.backbone.Database;
import org.cranework.local.backbone.HttpProbe;
import org.cranework.local.backbone.Listening;
import org.cranework.local.backbone.ManagedProcess;
import org.cranework.local.backbone.Waiting;

/** One packaged service as a process, configured by its environment alone, as it would be in production. */
public final class ServiceProcess {

    private static final Duration START_LIMIT = Duration.ofSeconds(120);
    /** As long as docker-compose.yml gives it: two seconds of farewell, twenty for what is under way, and its consumer groups. */
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

    private final City city;
    private final Service service;
    private final int port;
    private final Function<Service, String> upstreams;
    private final ManagedProcess process;

    ServiceProcess(City city, Service service) {
        this(city, service, service.module(), service.port() + city.offset(), city::url);
    }

    /** {@code upstreams} says where a gateway finds a service: its addresses, parted by commas. */
    ServiceProcess(City city, Service service, String name, int port, Function<Service, String> upstreams) {
        this.city = city;
        this.service = service;
        this.port = port;
        this.upstreams = upstreams;
        this.process = new ManagedProcess(name, city.data());
    }

    /** Where this process answers. */
    public String url() {
        return "http://127.0.0.1:" + port;
    }

    /** The port it answers on. */
    public int port() {
        return port;
    }

    /** Its pid file and log. */
    public ManagedProcess process() {
        return process;
    }

    /** Starts it unless it runs; {@link #awaitReady()} says when it serves. */
    public void begin() {
        begin(Map.of());
    }

    /** The same with variables that take the place of the city's own: another way to what it calls. */
    public void begin(Map<String, String> settings) {
        if (process.running().isPresent()) {
            return;
        }
        Path program = city.home().resolve(service.module()).resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.isRegularFile(program)) {
            throw new BackboneException(service.module() + " is not built (" + program
                    + "). Run: ./mvnw -Dquick -DskipTests package");
        }
        Listening.requireFree(port, service.module());
        Map<String, String> environment = environment();
        environment.putAll(settings);
        process.start(command(program), environment, city.data());
    }

    /** Returns when it reports itself ready. */
    public void awaitReady() {
        Waiting.until(this::isReady, process, START_LIMIT);
    }

    /** Whether it reports itself ready now. */
    public boolean isReady() {
        return HttpProbe.answers(url() + "/q/health/ready");
    }

    /** Lets requests under way finish, then ends it. */
    public void stop() {
        process.stop(STOP_LIMIT);
    }

    private static List<String> command(Path program) {
        return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xms48m", "-Xmx320m",
                "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "-Xshare:auto", "-Duser.timezone=UTC",
                "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-jar", program.toString());
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(port));
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", city.issuer());
        environment.put("LC_ALL", "C.UTF-8");
        city.description().settings().forEach((setting, value) -> environment.put(variable(setting), value));
        if (service.hasDatabase()) {
            Database database = city.postgres().existing(service.context());
            environment.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl());
            environment.put("QUARKUS_DATASOURCE_USERNAME", database.username());
            environment.put("QUARKUS_DATASOURCE_PASSWORD", database.password());
            environment.put("KAFKA_BOOTSTRAP_SERVERS", city.kafka().bootstrapServers());
            environment.put("CRANEWORK_KEYS_DIRECTORY", city.keys(service).toString());
        } else {
            for (Service upstream : withDatabase()) {
                environment.put("CRANEWORK_GATEWAY_" + upstream.name() + "_URLS", upstreams.apply(upstream));
            }
        }
        return environment;
    }

    /** The name under which a setting is looked for in the environment. */
    private static String variable(String setting) {
        return setting.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    private static List<Service> withDatabase() {
        List<Service> upstreams = new ArrayList<>(List.of(Service.values()));
        upstreams.removeIf(candidate -> !candidate.hasDatabase());
        return upstreams;
    }
}
