package org.cranework.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;

/** Sends a large body from a plain socket, so that nothing in between hides how much of it was taken. */
final class SlowSender implements AutoCloseable {

    private final Socket socket;
    private final AtomicLong sent = new AtomicLong();
    private final MessageDigest digest;
    private CompletableFuture<Void> body;

    SlowSender(int port) {
        try {
            socket = new Socket("127.0.0.1", port);
            socket.setSendBufferSize(128 * 1024);
            digest = MessageDigest.getInstance("SHA-256");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Starts a POST of so many bytes and returns at once. */
    SlowSender post(String path, String token, long bytes) {
        send("POST " + path
                + " HTTP/1.1\r\nHost: gateway\r\nConnection: close\r\nContent-Type: text/csv\r\nIdempotency-Key: slow\r\n"
                + "Authorization: Bearer " + token + "\r\nContent-Length: " + bytes + "\r\n\r\n");
        body = CompletableFuture.runAsync(() -> sendBody(bytes), task -> Thread.ofVirtual().start(task));
        return this;
    }

    /** Sends text as it is. */
    void send(String text) {
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long sent() {
        return sent.get();
    }

    String hash() {
        body.join();
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The answer's first line, read as soon as it is there. */
    String statusLine() {
        return readUntil("\r\n");
    }

    /** Everything up to the end of the connection. */
    String rest() {
        try {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String readUntil(String end) {
        try {
            InputStream in = socket.getInputStream();
            StringBuilder read = new StringBuilder();
            for (int next = in.read(); next >= 0; next = in.read()) {
                read.append((char) next);
                if (read.toString().endsWith(end)) {
                    return read.substring(0, read.length() - end.length());
                }
            }
            return read.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void sendBody(long bytes) {
        byte[] piece = new byte[64 * 1024];
        new Random(1).nextBytes(piece);
        try {
            OutputStream out = socket.getOutputStream();
            for (long left = bytes; left > 0;) {
                int next = (int) Math.min(piece.length, left);
                out.write(piece, 0, next);
                digest.update(piece, 0, next);
                left -= next;
                sent.addAndGet(next);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
