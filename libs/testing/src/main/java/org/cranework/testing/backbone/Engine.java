package org.cranework.testing.backbone;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.NotFoundException;
import org.testcontainers.DockerClientFactory;

/**
 * Whether containers can be had at once. A machine without an engine is told by one look for a socket: Testcontainers is
 * not even loaded, which would try its ways one after the other and log each.
 */
final class Engine {

    private static final int PATIENCE_MS = 500;

    private Engine() {}

    /** What is missing for containers of these images, if anything. */
    static Optional<String> missing(Map<String, String> environment, List<String> images) {
        if (addresses(environment).noneMatch(Engine::answers)) {
            return Optional.of("no container engine answers");
        }
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            return Optional.of("Testcontainers cannot use the engine");
        }
        DockerClient engine = DockerClientFactory.lazyClient();
        // Nothing is pulled behind anyone's back: a test run must not hang on a registry.
        List<String> absent = images.stream().filter(image -> !has(engine, image)).toList();
        return absent.isEmpty()
                ? Optional.empty()
                : Optional.of("the engine has no image " + String.join(", ", absent) + " (docker pull fetches it)");
    }

    /** Where Testcontainers would look. */
    private static Stream<String> addresses(Map<String, String> environment) {
        String named = environment.get("DOCKER_HOST");
        if (named != null && !named.isBlank()) {
            return Stream.of(named);
        }
        String home = System.getProperty("user.home");
        return Stream.of("unix:///var/run/docker.sock", "unix://" + environment.get("XDG_RUNTIME_DIR") + "/docker.sock",
                "unix://" + home + "/.docker/run/docker.sock", "unix://" + home + "/.docker/desktop/docker.sock");
    }

    private static boolean answers(String address) {
        URI uri = URI.create(address);
        try {
            if ("unix".equals(uri.getScheme())) {
                Path socket = Path.of(uri.getPath());
                return Files.exists(socket) && connects(UnixDomainSocketAddress.of(socket));
            }
            try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress(uri.getHost(), uri.getPort()), PATIENCE_MS);
                return true;
            }
        } catch (IOException nobody) {
            return false;
        }
    }

    private static boolean connects(SocketAddress address) throws IOException {
        try (var channel = SocketChannel.open(address)) {
            return channel.isConnected();
        }
    }

    private static boolean has(DockerClient engine, String image) {
        try {
            engine.inspectImageCmd(image).exec();
            return true;
        } catch (NotFoundException absent) {
            return false;
        }
    }
}
