package org.cranework.gateway;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** What is refused for its looks, and what browsers are told. */
@QuarkusTest
@QuarkusTestResource(PortsResource.class)
class ShapeTest {

    private static final String PERSONS = "/api/v1/talent/persons";

    private Surroundings surroundings;

    @BeforeEach
    void surround() {
        surroundings = Surroundings.shared();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/talent/../training/figures", "/api/v1/talent/%2e%2e/training/figures",
            "/api/v1/training%2ffigures", "/api//v1/training/figures", "/api/v1/training/figures;x=1",
            "/api/v1/training/./figures", "/api/v1/training/figures%00", "/api/v1/training/figures\\x"})
    void shouldRefusePathsThatCanBeReadTwoWays(String path) {
        String answer = RawExchange.send("GET " + path + " HTTP/1.1\r\nHost: gateway\r\nConnection: close\r\n\r\n");
        assertThat(answer).matches("(?s)HTTP/1.1 40[04] .*");
        assertThat(surroundings.received()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Host: gateway\r\nHost: other\r\nContent-Length: 0",
            "Host: gateway\r\nContent-Length: 5\r\nContent-Length: 6", "Host: gateway\r\nTransfer-Encoding: xchunked",
            "Host: gateway\r\nTransfer-Encoding: chunked, identity", "Host: gateway\r\nContent-Length: -1",
            "Host: gateway\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: identity",
            "Host: gateway\r\nContent-Length: 0\r\nUpgrade: h2c", "Content-Length: 0"})
    void shouldRefuseHeadersThatCanBeReadTwoWays(String headers) {
        String answer = RawExchange
                .send("POST /api/v1/training/feeds HTTP/1.1\r\nConnection: close\r\nContent-Type: text/csv\r\n"
                        + "Authorization: Bearer " + surroundings.realm().token() + "\r\n" + headers + "\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 400 ");
        assertThat(surroundings.received()).isEmpty();
    }

    @Test
    void shouldNotLetOneRequestBecomeTwo() {
        String answer = RawExchange.send("POST /api/v1/training/feeds HTTP/1.1\r\nHost: gateway\r\nConnection: close\r\n"
                + "Content-Type: text/csv\r\nAuthorization: Bearer " + surroundings.realm().token() + "\r\n"
                + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /api/v1/talent/persons HTTP/1.1\r\n"
                + "Host: gateway\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 ");
        assertThat(surroundings.received()).allSatisfy(request -> assertThat(request.method().name()).isEqualTo("POST"));
    }

    @Test
    void shouldNameMethodsOfKnownPathAndNothingOfUnknownOne() {
        // When
        Response other = given().delete(PERSONS);
        Response unknown = given().get("/api/v1/talent/secrets");
        Response outside = given().get("/outside");

        // Then
        assertThat(other.statusCode()).isEqualTo(405);
        assertThat(other.header("Allow")).isEqualTo("GET");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(outside.statusCode()).isEqualTo(404);
        assertThat(outside.jsonPath().getString("type")).isEqualTo("urn:cranework:problem:not-found");
        assertThat(outside.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void shouldAnswerPreflightOfConfiguredOriginOnly() {
        // When
        Response known = preflight("https://workers.example");
        Response unknown = preflight("https://evil.example");

        // Then
        assertThat(known.statusCode()).isEqualTo(204);
        assertThat(known.header("Access-Control-Allow-Origin")).isEqualTo("https://workers.example");
        assertThat(known.header("Access-Control-Allow-Credentials")).isNull();
        assertThat(unknown.statusCode()).isEqualTo(403);
        assertThat(unknown.header("Access-Control-Allow-Origin")).isNull();
    }

    @Test
    void shouldExposeHeadersToConfiguredOrigin() {
        Response response = given().header("Origin", "https://workers.example").get("/api/v1/training/figures");
        assertThat(response.header("Access-Control-Allow-Origin")).isEqualTo("https://workers.example");
        assertThat(response.header("Access-Control-Expose-Headers")).contains("ETag").contains("Trace-Id");
        assertThat(response.header("Vary")).contains("Origin");
    }

    private static Response preflight(String origin) {
        return given().header("Origin", origin).header("Access-Control-Request-Method", "PATCH").options(PERSONS);
    }
}
