package org.cranework.web;

import java.util.List;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.cranework.testing.backbone.BackboneResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(value = BackboneResource.class, initArgs = @ResourceArg(name = "kafka", value = "false"))
class ProblemTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Test
    void shouldRunOnVirtualThreadUnderCallersTrace() {
        // When
        Response response = traced().get("/tickets/thread");

        // Then
        assertThat(response.asString()).isEqualTo("true " + TRACE);
        assertThat(response.header("Trace-Id")).isEqualTo(TRACE);
        assertThat(response.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.header("Cache-Control")).isEqualTo("no-store");
        assertThat(response.header("Content-Security-Policy")).isEqualTo("default-src 'none'; frame-ancestors 'none'");
    }

    @ParameterizedTest
    @CsvSource({"/nowhere, 404, not-found", "/tickets/no-uuid, 404, not-found",
            "/tickets/00000000-0000-4000-8000-000000000000, 404, not-found", "/tickets/broken, 500, internal",
            "/tickets/broken-sql, 500, internal", "/tickets?asOf=tomorrow, 422, invalid-request",
            "/tickets?asOf=20190901, 422, invalid-request", "/tickets?asOf=-999999999-01-01, 422, invalid-request",
            "/tickets?kind=DAY_TICKET, 422, invalid-request", "/tickets?limit=501, 422, invalid-request",
            "/tickets?sort=seats, 422, invalid-request", "/tickets?after=AAAA, 400, malformed-request"})
    void shouldAnswerProblemWithoutTheInside(String path, int status, String code) {
        // When
        Response response = traced().get(path);

        // Then
        assertProblem(response, status, code);
        assertThat(response.jsonPath().getString("instance")).isEqualTo(path.replaceAll("\\?.*", ""));
    }

    @Test
    void shouldRefuseMethodNotOffered() {
        assertProblem(traced().delete("/tickets"), 405, "method-not-allowed");
    }

    @Test
    void shouldRefuseUnknownMediaType() {
        assertProblem(traced().contentType("application/xml").body("<a/>").post("/tickets"), 415, "unsupported-media-type");
    }

    @Test
    void shouldMissABodyThatIsDueAndNotItsMediaType() {
        // When
        Response response = traced().noContentType().header("Idempotency-Key", "absent").post("/tickets");

        // Then
        assertProblem(response, 422, "invalid-request");
        assertThat(response.jsonPath().getList("violations.pointer")).isEqualTo(List.of(""));
        assertThat(response.jsonPath().getList("violations.code")).isEqualTo(List.of("required"));
    }

    @Test
    void shouldGuessNoMediaTypeOfABodyThatIsThere() {
        assertProblem(traced().contentType("application/octet-stream").post("/tickets"), 415, "unsupported-media-type");
        assertProblem(traced().contentType("application/octet-stream").body(new byte[]{'{', '}'}).post("/tickets"), 415,
                "unsupported-media-type");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {"`{\"name\":` | 400 | malformed-request | | ",
            "`{\"name\":\"a\",\"name\":\"b\"}` | 400 | malformed-request | | ",
            "`{\"name\":\"a\",\"dueOn\":\"2019-09-01\",\"seats\":1} {}` | 400 | malformed-request | | ",
            "`{\"name\":\"a\",\"dueOn\":\"2019-02-30\",\"seats\":1}` | 422 | invalid-request | /dueOn | wrong-format",
            "`{\"name\":\"a\",\"dueOn\":\"2019-09-01\",\"seats\":\"1\"}` | 422 | invalid-request | /seats | wrong-type",
            "`{\"name\":\"a\",\"dueOn\":\"2019-09-01\",\"seats\":1,\"owner\":1}` | 422 | invalid-request | /owner | unknown-field",
            "`{\"name\":\" \",\"dueOn\":\"2019-09-01\",\"seats\":1}` | 422 | invalid-request | /name | required",
            "`{\"name\":\"a\",\"dueOn\":\"2019-09-01\",\"seats\":10}` | 422 | invalid-request | /seats | maximum",
            "`{\"name\":\"a\",\"dueOn\":20190901,\"seats\":1}` | 422 | invalid-request | /dueOn | wrong-type",
            "`{\"name\":\"a\",\"dueOn\":[2019,9,1],\"seats\":1}` | 422 | invalid-request | /dueOn | wrong-type",
            "`{\"name\":\"a\",\"dueOn\":\"2019-09-01T10:00:00Z\",\"seats\":1}` | 422 | invalid-request | /dueOn | wrong-format",
            "`{\"name\":\"a\",\"dueOn\":\"-999999999-01-01\",\"seats\":1}` | 422 | invalid-request | /dueOn | wrong-format",
            "`{\"name\":\"a\",\"dueOn\":\"+12345-01-01\",\"seats\":1}` | 422 | invalid-request | /dueOn | wrong-format",
            "`{\"name\":\"a\\u0000b\",\"dueOn\":\"2019-09-01\",\"seats\":1}` | 422 | invalid-request | /name | wrong-format",
            "`{\"name\":\"a\\ud800b\",\"dueOn\":\"2019-09-01\",\"seats\":1}` | 422 | invalid-request | /name | wrong-format",
            "`null` | 422 | invalid-request | `` | required",
            "`[]` | 422 | invalid-request | `` | wrong-type"}, delimiter = '|')
    void shouldSayWhereBodyBreaks(String body, int status, String code, String pointer, String violation) {
        // When
        Response response = traced().header("Idempotency-Key", "body").contentType("application/json").body(body)
                .post("/tickets");

        // Then
        assertProblem(response, status, code);
        JsonPath problem = response.jsonPath();
        assertThat(problem.getList("violations.pointer")).isEqualTo(violation == null ? null : List.of(pointer));
        assertThat(problem.getList("violations.code")).isEqualTo(violation == null ? null : List.of(violation));
    }

    @ParameterizedTest
    @CsvSource({"'zh-CN,zh;q=0.9,en;q=0.8', 值不得大于 9。", "ru, Значение должно быть не больше 9.",
            "en-US, The value must be at most 9.", "fr, The value must be at most 9."})
    void shouldSpeakCallersLanguage(String language, String message) {
        // When
        Response response = traced().header("Accept-Language", language).header("Idempotency-Key", "language")
                .contentType("application/json").body("{\"name\":\"a\",\"dueOn\":\"2019-09-01\",\"seats\":10}")
                .post("/tickets");

        // Then
        assertThat(response.jsonPath().getString("violations[0].message")).isEqualTo(message);
    }

    @Test
    void shouldBoundBodyThatIsNoUpload() {
        assertProblem(traced().contentType("application/json").header("Idempotency-Key", "large")
                .body("{\"name\":\"" + "a".repeat(1_100_000) + "\"}").post("/tickets"), 413, "payload-too-large");
    }

    private static RequestSpecification traced() {
        return given().header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01");
    }

    private static void assertProblem(Response response, int status, String code) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        assertThat(response.contentType()).startsWith("application/problem+json");
        JsonPath problem = response.jsonPath();
        assertThat(problem.getString("type")).isEqualTo("urn:cranework:problem:" + code);
        assertThat(problem.getInt("status")).isEqualTo(status);
        assertThat(problem.getString("title")).isNotEmpty();
        assertThat(problem.getString("traceId")).isEqualTo(TRACE);
        assertThat(response.asString()).doesNotContain("org.", "java", "Exception", "SELECT", "secret", "hibernate");
    }
}
