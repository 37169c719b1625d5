package org.cranework.local.city;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.cranework.local.backbone.Home;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ContainerCommandTest {

    @TempDir
    private Path data;

    @Test
    void shouldHandEachPartItsOwnSecretsOnce() throws Exception {
        // When
        command().run(List.of("secrets"));
        TreeMap<String, String> first = files();
        command().run(List.of("secrets"));

        // Then
        assertThat(files()).isEqualTo(first);
        assertThat(first.keySet()).contains("handed/gateway/service.properties", "handed/keycloak/keycloak.conf",
                "handed/postgres/superuser",
                "keys/housing/service.properties", "keys/housing/subject.keys", "keys/talent/sealing.keys",
                "keys/talent/service.properties", "keys/training/service.properties");
        assertThat(first.get("handed/postgres/superuser")).isEqualTo(first.get("secrets/postgres-superuser"));
        assertThat(first.get("keys/talent/service.properties"))
                .isEqualTo("quarkus.datasource.password=" + first.get("secrets/postgres-talent") + "\n"
                        + first.get("handed/gateway/service.properties"))
                .isNotEqualTo(first.get("keys/housing/service.properties"));
        assertThat(permissions("keys/talent/service.properties")).isEqualTo("rw-------");
        assertThat(permissions("handed/keycloak/keycloak.conf")).isEqualTo("rw-------");
        // PostgreSQL's image reads it as its own user.
        assertThat(permissions("handed/postgres/superuser")).isEqualTo("rw-r--r--");
    }

    @Test
    void shouldTellServicesWhichCityTheyServe() throws Exception {
        // When
        command("karamay").run(List.of("secrets"));

        // Then
        assertThat(files().get("handed/gateway/service.properties")).isEqualTo("""
                cranework.city.region=650200
                cranework.city.zone=Asia/Urumqi
                cranework.city.go-live=2022-01-01
                cranework.city.name.zh=克拉玛依市
                cranework.city.name.en=Karamay
                cranework.city.name.ru=
                cranework.city.languages=zh-CN,en
                """);
    }

    @Test
    void shouldRefuseAnUnknownStep() {
        assertThatThrownBy(() -> command().run(List.of("everything"))).isInstanceOf(UsageException.class)
                .hasMessageContaining("container secrets | prepare | realm | sample");
    }

    /** BuildKit runs a stage once for all images only where it is the same to the letter. */
    @Test
    void shouldBuildAllImagesInOneStage() throws Exception {
        // When
        List<String> stages = Stream.of("talent-service", "training-service", "housing-service", "gateway", "local/city")
                .map(module -> Home.path().resolve(module).resolve("Dockerfile")).map(ContainerCommandTest::buildStage)
                .distinct().toList();

        // Then
        assertThat(stages).singleElement().asString().contains("mvn -B");
    }

    private ContainerCommand command() {
        return command(City.SAMPLE);
    }

    private ContainerCommand command(String name) {
        return new ContainerCommand(new City(Home.path(), data, 0, name, true),
                new Console(new PrintStream(new ByteArrayOutputStream(), true, UTF_8)));
    }

    private TreeMap<String, String> files() throws Exception {
        TreeMap<String, String> files = new TreeMap<>();
        try (Stream<Path> tree = Files.walk(data)) {
            for (Path file : tree.filter(Files::isRegularFile).toList()) {
                files.put(data.relativize(file).toString(), Files.readString(file));
            }
        }
        return files;
    }

    private String permissions(String file) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(file)));
    }

    private static String buildStage(Path dockerfile) {
        try {
            String text = Files.readString(dockerfile);
            return text.substring(text.indexOf("FROM maven"), text.indexOf("FROM eclipse-temurin"));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
