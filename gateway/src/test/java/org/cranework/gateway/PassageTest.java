package org.cranework.gateway;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.http.HttpServerRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What reaches the service, what comes back, and what a caller gets when either side fails. */
@QuarkusTest
@QuarkusTestResource(PortsResource.class)
class PassageTest {

    private static final String PERSONS = "/api/v1/talent/persons";
    private static final String FEEDS = "/api/v1/training/feeds";
    private static final String APPLY = "/api/v1/training/feeds/0199c0de-0000-7000-8000-000000000001/apply";

    private Surroundings surroundings;

    @BeforeEach
    void surround() {
        surroundings = Surroundings.shared();
    }

    @Test
    void shouldSayForWhomItAsksAndBelieveNobodyElse() {
        // When
        known().header("X-Forwarded-For", "6.6.6.6").header("Forwarded", "for=6.6.6.6").header("X-Real-IP", "6.6.6.6")
                .header("TE", "trailers").header("Connection", "keep-alive, X-Hop").header("X-Hop", "1")
                .header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01").queryParam("q", "李 四")
                .get(PERSONS);

        // Then
        HttpServerRequest request = surroundings.received().getFirst();
        assertThat(request.getHeader("X-Forwarded-For")).isEqualTo("127.0.0.1");
        assertThat(request.getHeader("X-Forwarded-Proto")).isEqualTo("http");
        assertThat(request.headers().names()).doesNotContain("Forwarded", "X-Real-IP", "TE", "X-Hop");
        assertThat(request.getHeader("traceparent")).isEqualTo("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
        assertThat(request.query()).isEqualTo("q=%E6%9D%8E%20%E5%9B%9B");
    }

    @Test
    void shouldBringAnswerBackWithoutWhatConcernsOneConnection() {
        // Given
        surroundings
                .talent(request -> request.response().setStatusCode(201).putHeader("Location", "/x").putHeader("ETag", "\"3\"")
                        .putHeader("Connection", "X-Inner").putHeader("X-Inner", "1").putHeader("Keep-Alive", "timeout=5")
                        .putHeader("Trace-Id", "of-the-service").putHeader("Server", "inner").end("made"));

        // When
        Response response = known().get(PERSONS);

        // Then
        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.asString()).isEqualTo("made");
        assertThat(response.header("Location")).isEqualTo("/x");
        assertThat(response.header("ETag")).isEqualTo("\"3\"");
        assertThat(response.headers().hasHeaderWithName("X-Inner")).isFalse();
        assertThat(response.headers().hasHeaderWithName("Keep-Alive")).isFalse();
        assertThat(response.headers().hasHeaderWithName("Server")).isFalse();
        assertThat(response.headers().getValues("Trace-Id")).singleElement().asString().matches("[0-9a-f]{32}");
        assertThat(response.header("RateLimit-Policy")).isEqualTo("\"client\";q=2000;w=2");
        assertThat(response.header("RateLimit")).matches("\"client\";r=1999;t=1");
    }

    @Test
    void shouldRefuseBodyTooLarge() {
        // Given
        surroundings.training(request -> request.bodyHandler(body -> request.response().end()));

        // When
        Response announced = known().contentType("application/json").body("x".repeat(1_100_000)).post(APPLY);
        String chunked = RawExchange
                .send("POST " + APPLY + " HTTP/1.1\r\nHost: gateway\r\nConnection: close\r\nAuthorization: Bearer "
                        + surroundings.realm().token() + "\r\nTransfer-Encoding: chunked\r\n\r\n"
                        + ("10000\r\n" + "x".repeat(0x10000) + "\r\n").repeat(17) + "0\r\n\r\n");

        // Then
        assertThat(announced.statusCode()).isEqualTo(413);
        assertThat(announced.jsonPath().getInt("limit")).isEqualTo(1024 * 1024);
        assertThat(chunked).startsWith("HTTP/1.1 413 ");
    }

    @Test
    void shouldRefuseSenderThatPauses() {
        // Given
        surroundings.training(request -> request.bodyHandler(body -> request.response().end()));

        // When
        String answer = RawExchange
                .send("POST " + FEEDS + " HTTP/1.1\r\nHost: gateway\r\nContent-Type: text/csv\r\nAuthorization: "
                        + "Bearer " + surroundings.realm().token() + "\r\nContent-Length: 100\r\n\r\na,b,c\r\n");

        // Then
        assertThat(answer).startsWith("HTTP/1.1 408 ").contains("urn:cranework:problem:request-timeout");
    }

    @Test
    void shouldAnswerForServiceThatDoesNot() {
        // Given
        surroundings.talent(request -> {});
        surroundings.training(request -> request.connection().close());
        surroundings.housing().close();

        // When
        Response silent = known().get(PERSONS);
        Response broken = known().get(FEEDS);
        Response absent = known().get("/api/v1/housing/openapi.yaml");

        // Then
        assertProblem(silent, 504, "service-timeout");
        assertProblem(broken, 502, "service-broke-off");
        assertProblem(absent, 503, "service-unavailable");
        assertThat(absent.header("Retry-After")).isEqualTo("1");
    }

    @Test
    void shouldLeaveFailingServiceAloneForAMomentAndSendNothingTwice() {
        // Given
        surroundings.training(request -> request.connection().close());
        for (int i = 0; i < 5; i++) {
            known().header("Idempotency-Key", "once-" + i).contentType("text/csv").body("a").post(FEEDS);
        }
        assertThat(surroundings.received()).hasSizeBetween(1, 5);
        int before = surroundings.received().size();

        // When
        Response alone = known().get(FEEDS);

        // Then
        assertProblem(alone, 503, "service-unavailable");
        assertThat(alone.header("Retry-After")).isEqualTo("1");
        assertThat(surroundings.received()).hasSize(before);
        surroundings.training(request -> request.response().end("back"));
        await("the breaker lets one try").untilAsserted(() -> assertThat(known().get(FEEDS).statusCode()).isEqualTo(200));
    }

    @Test
    void shouldLetGoOfServiceWhenCallerLeaves() {
        // Given
        AtomicBoolean closed = new AtomicBoolean();
        surroundings.training(request -> request.connection().closeHandler(gone -> closed.set(true)));

        // When
        try (SlowSender sender = new SlowSender(Surroundings.gatewayPort())) {
            sender.send("GET " + FEEDS + " HTTP/1.1\r\nHost: gateway\r\nAuthorization: Bearer " + surroundings.realm().token()
                    + "\r\n\r\n");
            await("the service is asked").until(() -> surroundings.received().size() == 1);
        }

        // Then
        await("the service's connection is let go of").untilTrue(closed);
    }

    @Test
    void shouldNotPassBrokenAnswerOffAsWhole() {
        // Given
        surroundings.training(request -> {
            request.response().putHeader("Content-Length", "1000").write("half");
            surroundings.vertx().setTimer(50, timer -> request.connection().close());
        });

        // When
        String answer = RawExchange.send("GET " + FEEDS + " HTTP/1.1\r\nHost: gateway\r\nAuthorization: Bearer "
                + surroundings.realm().token() + "\r\n\r\n");

        // Then
        assertThat(answer).contains("content-length: 1000").endsWith("half");
    }

    @Test
    void shouldKeepClientToItsPlaces() {
        // Given
        String token = surroundings.realm().token("crowd", "one");
        surroundings.training(request -> {});
        CompletableFuture<?>[] waiting = new CompletableFuture<?>[4];
        for (int i = 0; i < waiting.length; i++) {
            waiting[i] = CompletableFuture.supplyAsync(() -> with(token).get(FEEDS), task -> Thread.ofVirtual().start(task));
        }
        await("all places are taken").until(() -> surroundings.received().size() == 4);

        // When
        Response refused = with(token).get(FEEDS);
        Response other = known().get(PERSONS);
        surroundings.received().stream().filter(request -> request.path().equals(FEEDS))
                .forEach(request -> request.response().end());

        // Then
        assertProblem(refused, 429, "too-many-requests");
        assertThat(refused.header("Retry-After")).isEqualTo("1");
        assertThat(other.statusCode()).isEqualTo(200);
        CompletableFuture.allOf(waiting).join();
    }

    private RequestSpecification known() {
        return with(surroundings.realm().token());
    }

    private static RequestSpecification with(String token) {
        return given().header("Authorization", "Bearer " + token);
    }

    private static void assertProblem(Response response, int status, String code) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        assertThat(response.contentType()).isEqualTo("application/problem+json");
        assertThat(response.jsonPath().getString("type")).isEqualTo("urn:cranework:problem:" + code);
    }
}
