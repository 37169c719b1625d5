package org.cranework.testing.backbone;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.cranework.local.backbone.Home;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static java.nio.charset.StandardCharsets.US_ASCII;
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
    void shouldNeedNoImageThatWouldHaveToBePulled(@TempDir Path folder) throws Exception {
        // Given: an engine with one image
        Path socket = folder.resolve("docker.sock");
        try (var engine = ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(UnixDomainSocketAddress.of(socket))) {
            Thread.ofVirtual().start(() -> serve(engine));
            Map<String, String> here = Map.of("DOCKER_HOST", "unix://" + socket);
            Map<String, String> told = Map.of("DOCKER_HOST", "unix://" + socket, "TESTCONTAINERS_HOST_OVERRIDE", "localhost");

            // When, Then
            assertThat(Engine.missing(here, List.of("postgres:18"), false)).isEmpty();
            assertThat(Engine.missing(here, List.of("postgres:18", "kafka"), false)).contains("the engine has no image kafka");
            assertThat(Engine.missing(here, List.of("postgres:18"), true)).contains("the engine has no image alpine:3.17");
            assertThat(Engine.missing(told, List.of("postgres:18"), true)).isEmpty();
        }
    }

    private static void serve(ServerSocketChannel engine) {
        try {
            while (true) {
                try (var caller = engine.accept()) {
                    var question = ByteBuffer.allocate(1024);
                    caller.read(question);
                    String path = new String(question.array(), 0, question.position(), US_ASCII).split(" ")[1];
                    boolean there = path.equals("/_ping") || path.equals("/images/postgres:18/json");
                    caller.write(ByteBuffer
                            .wrap(("HTTP/1.0 " + (there ? "200 OK" : "404 Not Found") + "\r\n\r\n").getBytes(US_ASCII)));
                }
            }
        } catch (IOException closed) {
            // The test has ended.
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
