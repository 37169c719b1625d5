package org.cranework.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import org.cranework.local.city.Callers;
import org.cranework.local.city.City;
import org.cranework.local.city.Json;
import org.cranework.local.city.Service;

/** HTTP as a frontend or a college's program would speak it, against one address. */
public final class Api {

    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5)).build();

    private final String base;
    private final String token;
    private final Map<String, String> headers;

    private Api(String base, String token, Map<String, String> headers) {
        this.base = base;
        this.token = token;
        this.headers = Map.copyOf(headers);
    }

    /** What came back. */
    public record Answer(int status, JsonNode body, HttpResponse<byte[]> raw) {

        public String text() {
            return new String(raw.body(), StandardCharsets.UTF_8);
        }

        /** The problem's code, empty where the answer is none. */
        public String problem() {
            return body.path("type").asText().replace("urn:cranework:problem:", "");
        }

        public String header(String name) {
            return raw.headers().firstValue(name).orElse("");
        }
    }

    /** Through the gateway, without a token. */
    public static Api anonymous() {
        return new Api(TestCity.get().url(Service.GATEWAY), null, Map.of());
    }

    /** Through the gateway of another city. */
    static Api of(City city) {
        return new Api(city.url(Service.GATEWAY), null, Map.of());
    }

    /** Through the gateway as a caller of the sample city. */
    public static Api as(String caller) {
        return anonymous().with(token(caller));
    }

    public static String token(String caller) {
        City city = TestCity.get();
        try (var json = new Json()) {
            return new Callers(city, json).token(caller);
        }
    }

    /** The same address with this token. */
    public Api with(String accessToken) {
        return new Api(base, accessToken, headers);
    }

    /** The same caller, asking a service itself. */
    public Api at(Service service) {
        return new Api(TestCity.get().url(service), token, headers);
    }

    /** The same caller, asking whatever answers at this address. */
    public Api at(String address) {
        return new Api(address, token, headers);
    }

    public Api header(String name, String value) {
        return headers(Map.of(name, value));
    }

    public Api headers(Map<String, String> added) {
        Map<String, String> more = new HashMap<>(headers);
        more.putAll(added);
        return new Api(base, token, more);
    }

    public Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    public Answer post(String path, String json) {
        return header("Content-Type", "application/json").idempotent().send("POST", path, BodyPublishers.ofString(json));
    }

    public Answer postSheet(String path, byte[] sheet) {
        Api typed = headers.containsKey("Content-Type") ? this : header("Content-Type", "text/csv");
        return typed.idempotent().send("POST", path, BodyPublishers.ofByteArray(sheet));
    }

    public Answer send(String method, String path, HttpRequest.BodyPublisher body) {
        var request = HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(60)).method(method, body);
        headers.forEach(request::header);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            HttpResponse<byte[]> response = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), Json.tree(response.body()), response);
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + base + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Api idempotent() {
        return headers.containsKey("Idempotency-Key") ? this : header("Idempotency-Key", UUID.randomUUID().toString());
    }
}
