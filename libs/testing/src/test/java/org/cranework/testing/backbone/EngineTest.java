package org.cranework.testing.backbone;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.sun.net.httpserver.HttpServer;
import org.cranework.local.backbone.Home;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class EngineTest {

    @Test
    void shouldSayAtOnceThatThereIsNoEngine(@TempDir Path folder) throws Exception {
        // Given
        Path left = Files.createFile(folder.resolve("docker.sock"));

        // When
        var noSocket = Engine.missing(Map.of("DOCKER_HOST", "unix://" + folder.resolve("nothing.sock")),
                List.of("postgres:18"));
        var noListener = Engine.missing(Map.of("DOCKER_HOST", "unix://" + left), List.of("postgres:18"));
        var noHost = Engine.missing(Map.of("DOCKER_HOST", "tcp://127.0.0.1:1"), List.of("postgres:18"));

        // Then
        assertThat(List.of(noSocket, noListener, noHost)).allSatisfy(
                missing -> assertThat(missing).contains("no container engine answers"));
    }

    @Test
    void shouldNeedNoImageThatWouldHaveToBePulled() throws Exception {
        // Given
        HttpServer engine = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        engine.createContext("/", question -> {
            String path = question.getRequestURI().getPath();
            boolean there = path.equals("/_ping") || path.equals("/images/postgres:18/json");
            question.sendResponseHeaders(there ? 200 : 404, -1);
            question.close();
        });
        engine.start();
        String address = "tcp://127.0.0.1:" + engine.getAddress().getPort();
        Map<String, String> here = Map.of("DOCKER_HOST", address);
        Map<String, String> told = Map.of("DOCKER_HOST", address, "TESTCONTAINERS_HOST_OVERRIDE", "localhost");

        try {
            // When, Then
            assertThat(Engine.missing(here, List.of("postgres:18"), false)).isEmpty();
            assertThat(Engine.missing(here, List.of("postgres:18", "kafka"), false)).contains("the engine has no image kafka");
            assertThat(Engine.missing(here, List.of("postgres:18"), true)).contains("the engine has no image alpine:3.17");
            assertThat(Engine.missing(told, List.of("postgres:18"), true)).isEmpty();
        } finally {
            engine.stop(0);
        }
    }

    @Test
    void shouldTestWithTheImagesThatComposeRuns() throws Exception {
        // Given
        String compose = Files.readString(Home.path().resolve("docker-compose.yml"));

        // When
        List<String> images = ContainerBackbone.IMAGES;

        // Then
        assertThat(images).allSatisfy(image -> assertThat(compose).contains("    image: " + image + "\n"));
    }
}
