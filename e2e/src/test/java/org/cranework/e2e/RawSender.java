package org.cranework.e2e;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.cranework.local.city.Service;

/** A sender that keeps to no rule: bytes on a plain socket to the gateway, and whatever comes back. */
final class RawSender implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Socket socket;

    RawSender() throws IOException {
        URI gateway = URI.create(TestCity.get().url(Service.GATEWAY));
        socket = new Socket(gateway.getHost(), gateway.getPort());
        socket.setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
    }

    /** Begins a POST with these headers, one to a line, and no body yet. */
    RawSender post(String path, String token, String... headers) throws IOException {
        return send("POST " + path + " HTTP/1.1\r\nHost: city\r\nAuthorization: Bearer " + token + "\r\n"
                + String.join("\r\n", headers) + "\r\n\r\n");
    }

    RawSender send(String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
        return this;
    }

    /** Everything that comes until the other side closes; fails where it never does. */
    String answer() throws IOException {
        InputStream in = socket.getInputStream();
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
