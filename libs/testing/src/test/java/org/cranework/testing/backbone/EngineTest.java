package org.cranework.testing.backbone;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

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
    void shouldTestWithTheImagesThatComposeRuns() throws Exception {
        // Given
        String compose = Files.readString(Home.path().resolve("docker-compose.yml"));

        // When
        List<String> images = ContainerBackbone.IMAGES;

        // Then
        assertThat(images).allSatisfy(image -> assertThat(compose).contains("    image: " + image + "\n"));
    }
}
