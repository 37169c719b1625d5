package org.cranework.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.cranework.identity.document.SocialCreditCode;
import org.cranework.local.backbone.ManagedProcess;
import org.cranework.local.city.Callers;
import org.cranework.local.city.City;
import org.cranework.local.city.CollegeClients;
import org.cranework.local.city.Json;
import org.cranework.local.city.Json.Answer;
import org.cranework.local.city.Realm;
import org.cranework.local.city.Service;

/** A city of the benchmark's own: data under bench/target, ports apart from yours, stopped at the end. */
final class BenchCity implements AutoCloseable {

    static final String COLLEGE = "bench";

    private static final String PORT_OFFSET = "700";

    private final Map<String, String> environment;
    private final Path home;
    private final Path data;
    private final City city;
    private final Json json = new Json();

    BenchCity(Path home) {
        this.home = home;
        this.data = home.resolve("bench/target/city");
        this.environment = Map.of("CRANEWORK_DATA", data.toString(), "CRANEWORK_PORT_OFFSET",
                System.getenv().getOrDefault("CRANEWORK_PORT_OFFSET", PORT_OFFSET));
        this.city = City.from(environment);
    }

    /** Starts over, empty. Durable as in production, which is asserted and not assumed. */
    void up(boolean build) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> cranework("down")));
        cranework(build ? new String[] {"up", "--fresh", "--no-sample"} : new String[] {"up", "--fresh", "--no-sample", "--no-build"});
        Sql.run(this::connect, "keycloak", connection -> {
            for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                if (!Sql.text(connection, "SHOW " + setting).equals("on")) {
                    throw new BenchException(setting + " is off: this PostgreSQL would lose commits, and what it measures means nothing");
                }
            }
        });
    }

    private void cranework(String... arguments) {
        List<String> command = new ArrayList<>(List.of(home.resolve("cranework").toString()));
        command.addAll(List.of(arguments));
        try {
            var builder = new ProcessBuilder(command).directory(home.toFile()).inheritIO();
            builder.environment().putAll(environment);
            if (builder.start().waitFor() != 0) {
                throw new BenchException("failed: " + String.join(" ", command));
            }
        } catch (IOException e) {
            throw new BenchException("cannot start " + command, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("interrupted", e);
        }
    }

    /** Registers the college that sends the sheets, with a client of its own. */
    String registerCollege() {
        String credit = "12230200MB0000999";
        Answer answer = json.send("POST", url(Service.TALENT) + "/api/v1/talent/organizations",
                Map.of("Authorization", "Bearer " + token("clerk"), "Idempotency-Key", "bench-college"),
                Map.of("names", Map.of("zh", "测速技师学院", "en", "Bench Technician College", "ru", "Колледж замеров"), "kind", "school",
                        "industryCode", "8336", "regionCode", "230203", "creditCode", credit + SocialCreditCode.check(credit)));
        if (answer.status() != 201) {
            throw new BenchException("the college was not registered: " + answer.status() + " " + answer.body());
        }
        String id = answer.body().path("id").asText();
        new CollegeClients(city, new Realm(city, json)).add(COLLEGE, id);
        return id;
    }

    String token(String caller) {
        return new Callers(city, json).token(caller);
    }

    String url(Service service) {
        return city.url(service);
    }

    String issuer() {
        return city.issuer();
    }

    Json json() {
        return json;
    }

    String kafka() {
        return city.kafka().bootstrapServers();
    }

    int postgresPort() {
        return city.postgres().port();
    }

    String superuserPassword() {
        return city.secrets().secret("postgres-superuser");
    }

    Path data() {
        return data;
    }

    Path home() {
        return home;
    }

    /** As the superuser, who may checkpoint. */
    Connection connect(String database) throws SQLException {
        return city.postgres().connect(database);
    }

    ProcessHandle postgres() {
        return running(city.postgres().process());
    }

    ProcessHandle process(Service service) {
        return running(city.service(service).process());
    }

    private static ProcessHandle running(ManagedProcess process) {
        return process.running().orElseThrow(() -> new BenchException(process.name() + " has ended; see " + process.log()));
    }

    void stop(Service service) {
        city.service(service).stop();
    }

    /** Starts the service as the launcher does, unless it runs. */
    void begin(Service service) {
        city.service(service).begin();
        city.service(service).awaitReady();
    }

    /** Starts the service again with other flags of the virtual machine, all else as the launcher has it. */
    ProcessHandle restart(Service service, List<String> without, List<String> with) {
        return restart(service, without, with, Map.of());
    }

    /** From another package of it under its target folder, until it is restarted as it was. */
    ProcessHandle restartAs(String folder, Service service, List<String> without, List<String> with) {
        Path program = home().resolve(service.module()).resolve("target").resolve(folder).resolve("quarkus-run.jar");
        if (!Files.isRegularFile(program)) {
            throw new BenchException(program + " is not built");
        }
        return restart(service, program, without, with, Map.of());
    }

    /** And with other settings. */
    ProcessHandle restart(Service service, List<String> without, List<String> with, Map<String, String> changed) {
        Path program = home().resolve(service.module()).resolve("target/quarkus-app/quarkus-run.jar");
        return restart(service, program, without, with, changed);
    }

    private ProcessHandle restart(Service service, Path program, List<String> without, List<String> with, Map<String, String> changed) {
        // What was measured before may have stopped it.
        begin(service);
        ProcessHandle process = process(service);
        List<String> command = new ArrayList<>(strings(process, "cmdline"));
        command.removeIf(argument -> without.stream().anyMatch(argument::startsWith));
        command.replaceAll(argument -> argument.endsWith("quarkus-run.jar") ? program.toString() : argument);
        command.addAll(1, with);
        Map<String, String> settings = new HashMap<>();
        strings(process, "environ").forEach(entry -> settings.put(entry.substring(0, entry.indexOf('=')), entry.substring(entry.indexOf('=') + 1)));
        settings.putAll(changed);
        city.service(service).stop();
        city.service(service).process().start(command, settings, data);
        city.service(service).awaitReady();
        return process(service);
    }

    private static List<String> strings(ProcessHandle process, String file) {
        return Arrays.stream(Machine.read("/proc/" + process.pid() + "/" + file).split("\0")).filter(text -> !text.isEmpty()).toList();
    }

    @Override
    public void close() {
        json.close();
    }
}
