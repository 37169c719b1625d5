package org.cranework.gateway;

import java.util.concurrent.CompletableFuture;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.core.http.HttpServerRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A service of two processes: which is asked, and that none is asked twice. Housing has two addresses here. */
@QuarkusTest
@QuarkusTestResource(PortsResource.class)
class InstancesTest {

    private static final String FIGURES = "/api/v1/housing/figures";
    private static final String APPLICATIONS = "/api/v1/housing/applications";

    private Surroundings surroundings;
    private StandIn first;
    private StandIn second;

    @BeforeEach
    void surround() {
        surroundings = Surroundings.shared();
        first = surroundings.housing();
        second = surroundings.secondHousing();
    }

    @Test
    void shouldBringTheWholeBodyToTheOneThatTakesTheConnection() {
        // Given: neither says that it is ready, so that both are tried
        first.close();
        second.open();
        askedOf(second);
        surroundings.received().clear();
        second.beUnready();
        second.answer(request -> request.bodyHandler(body -> request.response().setStatusCode(201).end(body)));

        for (int i = 0; i < 20; i++) {
            String body = "{\"number\": " + i + "}";

            // When
            Response response = post(body);

            // Then
            assertThat(response.statusCode()).isEqualTo(201);
            assertThat(response.asString()).isEqualTo(body);
            assertThat(surroundings.received()).as("sent once").hasSize(i + 1);
        }
    }

    @Test
    void shouldSendNothingTwiceWhereAConnectionBreaks() {
        // Given
        second.open();
        bothAreAsked();
        first.answer(request -> request.connection().close());
        second.answer(request -> request.connection().close());

        // When
        Response response = post("{}");

        // Then
        assertThat(response.statusCode()).isEqualTo(502);
        assertThat(response.jsonPath().getString("type")).isEqualTo("urn:cranework:problem:service-broke-off");
        assertThat(surroundings.received()).hasSize(1);
    }

    @Test
    void shouldNotAskOneThatIsBeingStopped() {
        // Given
        second.open();

        // When
        first.takeLeave();

        // Then
        askedOf(second);
        first.open();
        second.takeLeave();
        askedOf(first);
    }

    @Test
    void shouldTellCallersToComeAgainWhereTheOnlyOneIsBeingStopped() {
        // Given
        first.takeLeave();
        await("the gateway knows").until(() -> given().get(FIGURES).statusCode() == 503);
        surroundings.received().clear();

        for (int i = 0; i < 20; i++) {
            // When
            Response response = post("{}");

            // Then
            assertThat(response.statusCode()).isEqualTo(503);
            assertThat(response.jsonPath().getString("type")).isEqualTo("urn:cranework:problem:service-unavailable");
            assertThat(response.header("Retry-After")).isEqualTo("1");
        }
        assertThat(surroundings.received()).isEmpty();
    }

    @Test
    void shouldAskOneThatIsNotReadyOnlyWhereNoReadyOneIsLeft() {
        // Given
        second.open();
        first.beUnready();
        askedOf(second);

        // When
        second.close();

        // Then
        askedOf(first);
    }

    @Test
    void shouldAskTheOneWithTheLeastToDo() {
        // Given: whoever is asked first keeps its request
        second.open();
        bothAreAsked();
        first.answer(request -> {});
        second.answer(request -> {});
        CompletableFuture<Response> kept = CompletableFuture.supplyAsync(() -> given().get(FIGURES));
        await("one has something to do").until(() -> surroundings.received().size() == 1);
        HttpServerRequest waiting = surroundings.received().getFirst();
        StandIn other = first.has(waiting) ? second : first;
        other.answer(request -> request.response().end());

        // When, Then
        askedOf(other);
        waiting.response().end();
        assertThat(kept.join().statusCode()).isEqualTo(200);
    }

    @Test
    void shouldInviteNoBodyBeforeSomebodyTakesIt() {
        // Given
        first.close();

        // When
        String answer = RawExchange.send("POST " + APPLICATIONS + " HTTP/1.1\r\nHost: gateway\r\nExpect: 100-continue\r\n"
                + "Content-Type: application/json\r\nContent-Length: 2\r\nAuthorization: Bearer " + surroundings.realm().token()
                + "\r\n\r\n");

        // Then
        assertThat(answer).startsWith("HTTP/1.1 503 ");
    }

    /** From some moment on every request goes to this one, and is answered. */
    private void askedOf(StandIn instance) {
        await("it alone is asked").untilAsserted(() -> {
            surroundings.received().clear();
            for (int i = 0; i < 20; i++) {
                assertThat(given().get(FIGURES).statusCode()).isEqualTo(200);
            }
            assertThat(surroundings.received()).hasSize(20).allMatch(instance::has);
        });
    }

    private void bothAreAsked() {
        await("both are asked").untilAsserted(() -> {
            given().get(FIGURES);
            assertThat(surroundings.received()).anyMatch(first::has).anyMatch(second::has);
        });
        surroundings.received().clear();
    }

    private Response post(String body) {
        return given().header("Authorization", "Bearer " + surroundings.realm().token()).contentType("application/json")
                .body(body).post(APPLICATIONS);
    }
}
