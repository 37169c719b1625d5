package org.cranework.local.city;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** JSON over HTTP, as any client of the API would speak it. */
public final class Json implements AutoCloseable {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5)).build();

    /** An answer: status, body (missing where it is no JSON) and where a Location header points. */
    public record Answer(int status, JsonNode body, String location) {}

    /** Sends a request without body. */
    public Answer send(String method, String url, Map<String, String> headers) {
        return send(method, url, headers, BodyPublishers.noBody());
    }

    /** Sends a JSON body. */
    public Answer send(String method, String url, Map<String, String> headers, Object body) {
        Map<String, String> all = new java.util.HashMap<>(Map.of("Content-Type", "application/json"));
        all.putAll(headers);
        try {
            return send(method, url, all, BodyPublishers.ofByteArray(MAPPER.writeValueAsBytes(body)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends a body of any kind. */
    public Answer send(String method, String url, Map<String, String> headers, HttpRequest.BodyPublisher body) {
        var request = HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(120)).method(method, body);
        headers.forEach(request::header);
        try {
            HttpResponse<byte[]> response = client.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), tree(response.body()),
                    response.headers().firstValue("Location").orElse(null));
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + url + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** The tree of a JSON text. */
    public static JsonNode tree(byte[] text) {
        try {
            return text.length == 0 ? MAPPER.missingNode() : MAPPER.readTree(text);
        } catch (IOException noJson) {
            return MAPPER.missingNode();
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
