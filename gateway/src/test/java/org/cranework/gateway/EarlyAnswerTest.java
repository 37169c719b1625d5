package org.cranework.gateway;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A service that refuses an upload by its headers answers while the body is still on its way. */
@QuarkusTest
@QuarkusTestResource(PortsResource.class)
class EarlyAnswerTest {

    /** More than the sockets between sender and service hold: some of it is always still on its way. */
    private static final int SIZE = 24 * 1024 * 1024;
    private static final int ROUNDS = 12;

    private Surroundings surroundings;

    @BeforeEach
    void surround() {
        surroundings = Surroundings.shared();
    }

    @Test
    void shouldSendNoOtherRequestDownAConnectionOnWhichABodyWasCutShort() throws Exception {
        // Given
        surroundings.training(request -> {
            if ("POST".equals(request.method().name())) {
                request.response().setStatusCode(422).putHeader("Content-Type", "text/plain").end("refused");
            } else {
                request.response().end("read");
            }
        });
        List<String> answers = new ArrayList<>();

        // When
        try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            for (int i = 0; i < ROUNDS; i++) {
                answers.add(post(client));
                answers.add(get(client));
            }
        }

        // Then
        for (int i = 0; i < ROUNDS; i++) {
            assertThat(answers.get(2 * i)).isEqualTo("422 refused");
            assertThat(answers.get(2 * i + 1)).isEqualTo("200 read");
        }
    }

    private String post(HttpClient client) throws Exception {
        return send(client, HttpRequest.newBuilder(uri("/api/v1/training/feeds")).header("Content-Type", "text/csv")
                .header("Idempotency-Key", "early").POST(HttpRequest.BodyPublishers.ofByteArray(new byte[SIZE])));
    }

    private String get(HttpClient client) throws Exception {
        return send(client, HttpRequest.newBuilder(uri("/api/v1/training/feeds")));
    }

    private String send(HttpClient client, HttpRequest.Builder request) throws Exception {
        try {
            var answer = client.send(request.timeout(Duration.ofSeconds(20))
                    .header("Authorization", "Bearer " + surroundings.realm().token()).build(), BodyHandlers.ofString());
            return answer.statusCode() + " " + answer.body();
        } catch (java.io.IOException e) {
            return e.toString();
        }
    }

    private static URI uri(String path) {
        return URI.create("http://127.0.0.1:" + Surroundings.gatewayPort() + path);
    }
}
