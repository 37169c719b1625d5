package org.cranework.testing.backbone;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether containers can be had at once. Asked without Testcontainers, which would try its ways one after the other, log each
 * and pull what is not there: a machine without an engine is told by one look for a socket.
 */
final class Engine {

    /** The length of {@code HTTP/1.1 200}. */
    private static final int STATUS_LINE = 12;

    /** What Testcontainers may run to find the engine's ports where it is itself in a container and neither told nor shown their host. */
    private static final String HOST_FINDER = "alpine:3.17";
    private static final Path IN_A_CONTAINER = Path.of("/.dockerenv");

    private Engine() {}

    /** What is missing for containers of these images, if anything. */
    static Optional<String> missing(Map<String, String> environment, List<String> images) {
        return missing(environment, images, Files.exists(IN_A_CONTAINER));
    }

    static Optional<String> missing(Map<String, String> environment, List<String> images, boolean inAContainer) {
        Optional<String> engine = addresses(environment).filter(address -> has(address, "/_ping")).findFirst();
        if (engine.isEmpty()) {
            return Optional.of("no container engine answers");
        }
        boolean told = !environment.getOrDefault("TESTCONTAINERS_HOST_OVERRIDE", "").isBlank()
                || !engine.get().startsWith("unix:");
        Stream<String> needed = Stream.concat(images.stream(), inAContainer && !told ? Stream.of(HOST_FINDER) : Stream.empty());
        List<String> absent = needed.filter(image -> !has(engine.get(), "/images/" + image + "/json")).toList();
        return absent.isEmpty() ? Optional.empty() : Optional.of("the engine has no image " + String.join(", ", absent));
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

    /** Whether a GET is answered with 200; an engine that wants TLS is not asked twice, and counts as none. */
    private static boolean has(String engine, String path) {
        URI uri = URI.create(engine);
        boolean local = "unix".equals(uri.getScheme());
        if (local && !Files.exists(Path.of(uri.getPath()))) {
            return false;
        }
        SocketAddress address = local
                ? UnixDomainSocketAddress.of(uri.getPath())
                : new InetSocketAddress(uri.getHost(), uri.getPort());
        try (var channel = SocketChannel.open(address)) {
            channel.write(ByteBuffer.wrap(("GET " + path + " HTTP/1.0\r\n\r\n").getBytes(StandardCharsets.US_ASCII)));
            var status = ByteBuffer.allocate(STATUS_LINE);
            while (status.hasRemaining() && channel.read(status) >= 0) {
                // The status line comes in one piece, but need not.
            }
            return new String(status.array(), 0, status.position(), StandardCharsets.US_ASCII).endsWith(" 200");
        } catch (IOException nobody) {
            return false;
        }
    }
}
