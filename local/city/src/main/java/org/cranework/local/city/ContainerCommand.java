package org.cranework.local.city;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Collectors;

import org.cranework.local.backbone.Keycloak;
import org.cranework.local.backbone.PostgresServer;
import org.cranework.local.sample.SampleCity;

/**
 * The steps of {@code docker-compose.yml} between its containers, each run to its end in a container of its own. What a
 * part must keep secret is put into a volume that only it mounts, {@code handed/<part>}; a service's holds its keys too. What
 * the services are told about the city goes the same way, so that one variable chooses it for all of them.
 */
final class ContainerCommand {

    private static final String OWNER_ONLY = "rw-------";
    private static final String SERVICE_PROPERTIES = "service.properties";

    private final City city;
    private final Console console;

    ContainerCommand(City city, Console console) {
        this.city = city;
        this.console = console;
    }

    int run(List<String> arguments) {
        var preparation = new Preparation(city);
        switch (String.join(" ", arguments)) {
            case "secrets" -> handOut();
            case "prepare" -> {
                preparation.databases();
                preparation.topics();
                console.step("databases, roles and topics are made");
            }
            case "realm" -> {
                preparation.realm();
                console.step("the realm is imported");
            }
            case "sample" -> new SampleCity(city, console).load();
            default -> throw new UsageException(Main.usage(arguments, "container secrets | prepare | realm | sample"));
        }
        return 0;
    }

    private void handOut() {
        Keys.prepare(city);
        String settings = settings();
        for (Service service : Service.values()) {
            if (service.hasDatabase()) {
                write(city.keys(service).resolve(SERVICE_PROPERTIES), OWNER_ONLY,
                        "quarkus.datasource.password=" + password(service.context()) + "\n" + settings);
            } else {
                write(city.data().resolve("handed").resolve(service.context()).resolve(SERVICE_PROPERTIES), OWNER_ONLY,
                        settings);
            }
        }
        // PostgreSQL's image reads it as a user of its own, and nobody else mounts this volume.
        write(city.data().resolve("handed/postgres/superuser"), "rw-r--r--",
                PostgresServer.superuserPassword(city.secrets()));
        write(city.data().resolve("handed/keycloak/keycloak.conf"), OWNER_ONLY, """
                db-password=%s
                bootstrap-admin-client-id=%s
                bootstrap-admin-client-secret=%s
                """.formatted(password(Preparation.KEYCLOAK), Keycloak.ADMIN_CLIENT,
                city.secrets().secret(Keycloak.ADMIN_CLIENT_SECRET)));
        console.step("keys, passwords and settings are made");
    }

    private String settings() {
        return city.description().settings().entrySet().stream()
                .map(setting -> setting.getKey() + "=" + setting.getValue() + "\n").collect(Collectors.joining());
    }

    private String password(String database) {
        return city.databases().existing(database).password();
    }

    private static void write(Path file, String permissions, String text) {
        try {
            Files.createDirectories(file.getParent());
            if (Files.notExists(file)) {
                Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY)));
            }
            Files.writeString(file, text);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
