package org.cranework.web;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.cranework.testing.backbone.BackboneResource;
import org.cranework.web.sample.Turnstile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The sample has a pool of four and one place per connection. */
@QuarkusTest
@QuarkusTestResource(value = BackboneResource.class, initArgs = @ResourceArg(name = "kafka", value = "false"))
class AdmissionTest {

    private final Turnstile turnstile;

    @Inject
    AdmissionTest(Turnstile turnstile) {
        this.turnstile = turnstile;
    }

    @AfterEach
    void open() {
        turnstile.open();
    }

    @Test
    void shouldRefuseBeyondPlacesAndAdmitAgain() {
        // Given
        turnstile.close();
        List<CompletableFuture<Response>> admitted = start(4, () -> given().get("/tickets/wait"));
        await("all places are taken").until(() -> turnstile.waiting() == 4);

        // When
        Response refused = given().get("/tickets/thread");

        // Then
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.header("Retry-After")).isEqualTo("1");
        assertThat(refused.jsonPath().getString("type")).isEqualTo("urn:cranework:problem:busy");
        turnstile.open();
        admitted.forEach(response -> assertThat(response.join().statusCode()).isEqualTo(200));
        assertThat(given().get("/tickets/thread").statusCode()).isEqualTo(200);
    }

    @Test
    void shouldHoldUploadsOfOneClientToTwo() {
        // Given
        turnstile.close();
        List<CompletableFuture<Response>> admitted = start(2, AdmissionTest::upload);
        await("both uploads are at work").until(() -> turnstile.waiting() == 2);

        // When
        Response third = upload();

        // Then
        assertThat(third.statusCode()).isEqualTo(503);
        assertThat(third.header("Retry-After")).isEqualTo("5");
        assertThat(given().get("/tickets/thread").statusCode()).isEqualTo(200);
        turnstile.open();
        admitted.forEach(response -> assertThat(response.join().statusCode()).isEqualTo(200));
        assertThat(upload().statusCode()).isEqualTo(200);
    }

    private static List<CompletableFuture<Response>> start(int times, Supplier<Response> call) {
        List<CompletableFuture<Response>> started = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            started.add(CompletableFuture.supplyAsync(call, task -> Thread.ofVirtual().start(task)));
        }
        return started;
    }

    private static Response upload() {
        return given().contentType("text/csv").body("a,b\n").post("/tickets/upload");
    }
}
