package org.cranework.talent;

import java.time.Duration;
import java.util.Base64;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.cranework.testing.backbone.BackboneResource;
import org.cranework.testing.token.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

@QuarkusTest
@QuarkusTestResource(BackboneResource.class)
@ExtendWith(HeldToContract.class)
class AccessTest {

    @Test
    void shouldAskWhoIsThere() {
        refused(given().get(Organizations.PATH).then());
    }

    @Test
    void shouldRefuseTokensThatDoNotHold() {
        refused(list(Tokens.as("clerk").region("230200").expired().bearer()));
        refused(list(Tokens.as("clerk").region("230200").issuer("https://elsewhere.invalid").bearer()));
        refused(list(Tokens.as("clerk").region("230200").audience("another").bearer()));
        refused(list("Bearer not-a-token"));
    }

    @Test
    void shouldRefuseATokenThatHeldBeforeAndHasEnded() {
        // Given
        String shortly = Tokens.as("clerk").region("230200").life(Duration.ofSeconds(3)).bearer();

        // When, Then: known as it is, it is not known past its end
        list(shortly).statusCode(200);
        await("its end").untilAsserted(() -> refused(list(shortly)));
    }

    @Test
    void shouldRefuseAForgedToken() {
        // Given
        String[] parts = Tokens.as("worker").sign().split("\\.");
        String payload = new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8).replace("worker", "clerk\",\"auditor");
        String forged = parts[0] + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(payload.getBytes(UTF_8))
                + "." + parts[2];
        // When, Then
        refused(list("Bearer " + forged));
    }

    @Test
    void shouldRefuseARoleThatMayNot() {
        // When
        ValidatableResponse answer = list(Tokens.as("worker").person(UUID.randomUUID()).bearer());
        // Then
        answer.statusCode(403).body("type", equalTo("urn:cranework:problem:forbidden"));
    }

    @Test
    void shouldRefuseARoleWithoutTheClaimItNeeds() {
        list(Tokens.as("clerk").bearer()).statusCode(403);
        list(Tokens.as("college-registrar").bearer()).statusCode(403);
    }

    @Test
    void shouldServeItsContractToAnyone() {
        given().get("/api/v1/talent/openapi.yaml").then().statusCode(200);
    }

    private static ValidatableResponse list(String authorization) {
        return given().header("Authorization", authorization).get(Organizations.PATH).then();
    }

    private static void refused(ValidatableResponse answer) {
        answer.statusCode(401).header("WWW-Authenticate", "Bearer")
                .body("type", equalTo("urn:cranework:problem:unauthenticated")).body("traceId", notNullValue());
    }
}
