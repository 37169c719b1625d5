package org.cranework.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.cranework.testing.backbone.BackboneResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** Reading, changing and listing records. */
@QuarkusTest
@QuarkusTestResource(value = BackboneResource.class, initArgs = @ResourceArg(name = "kafka", value = "false"))
class RecordTest {

    @Test
    void shouldAnswerVersionAndAllowedActions() {
        // Given
        String location = add("read");

        // When
        Response response = given().header("Accept-Language", "zh-CN").get(location);

        // Then
        assertThat(response.header("ETag")).isEqualTo("\"0\"");
        assertThat(response.jsonPath().getMap("allowedActions[0]")).isEqualTo(
                Map.of("action", "punch", "method", "POST", "href", location + "/punch", "label", "检票"));
    }

    @Test
    void shouldNotRepeatWhatReaderHas() {
        // Given
        String location = add("held");

        // When
        Response held = given().header("If-None-Match", "\"7\", \"0\"").get(location);
        Response older = given().header("If-None-Match", "\"7\"").get(location);

        // Then
        assertThat(held.statusCode()).isEqualTo(304);
        assertThat(held.header("ETag")).isEqualTo("\"0\"");
        assertThat(held.asString()).isEmpty();
        assertThat(older.statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({", 428", "'\"7\"', 412", "'W/\"0\"', 412"})
    void shouldRefuseChangeOfUnseenVersion(String ifMatch, int status) {
        // Given
        String location = add("unseen");

        // When
        Response response = patch(location, ifMatch, "{\"seats\":2}");

        // Then
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(given().get(location).jsonPath().getInt("seats")).isEqualTo(1);
    }

    @Test
    void shouldMergePatch() {
        // Given
        String location = add("patch");

        // When
        Response response = patch(location, "\"0\"", "{\"seats\":2}");

        // Then
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        assertThat(response.header("ETag")).isEqualTo("\"1\"");
        JsonPath changed = given().get(location).jsonPath();
        assertThat(changed.getInt("seats")).isEqualTo(2);
        assertThat(changed.getString("name")).isEqualTo("patch");
        assertThat(changed.getString("dueOn")).isEqualTo("2019-09-01");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', value = {"`{\"id\":\"x\"}` | /id | unknown-field",
            "`{\"owner\":null}` | /owner | unknown-field", "`{\"name\":null}` | /name | required",
            "`{\"seats\":10}` | /seats | maximum", "`[1]` | `` | wrong-type"})
    void shouldRefusePatchThatBreaksRule(String body, String pointer, String code) {
        // Given
        String location = add("refused-patch");

        // When
        Response response = patch(location, "\"0\"", body);

        // Then
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(422);
        assertThat(response.jsonPath().getList("violations.pointer")).isEqualTo(List.of(pointer));
        assertThat(response.jsonPath().getList("violations.code")).isEqualTo(List.of(code));
        assertThat(given().get(location).header("ETag")).isEqualTo("\"0\"");
    }

    @ParameterizedTest
    @CsvSource({"name", "-name", "id", "-id"})
    void shouldReadWholeListPageByPage(String sort) {
        // Given
        for (int i = 0; i < 7; i++) {
            add("page");
        }
        int all = given().get("/tickets?count=true").jsonPath().getInt("count.value");

        // When
        List<String> ids = new ArrayList<>();
        String next = "/tickets?limit=3&sort=" + sort;
        while (next != null) {
            Response page = given().urlEncodingEnabled(false).get(next);
            assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
            ids.addAll(page.jsonPath().getList("items.id", String.class));
            String link = page.header("Link");
            assertThat(page.jsonPath().getString("next") == null).isEqualTo(link == null);
            next = link == null ? null : link.substring(1, link.indexOf('>'));
        }

        // Then
        assertThat(ids).hasSize(all).doesNotHaveDuplicates();
    }

    @Test
    void shouldRefuseCursorOfAnotherOrder() {
        // Given
        add("cursor");
        add("cursor");
        String next = given().get("/tickets?limit=1&sort=name").jsonPath().getString("next");

        // When
        Response response = given().get("/tickets?limit=1&sort=-name&after=" + next);

        // Then
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.jsonPath().getString("violations[0].code")).isEqualTo("unknown-cursor");
    }

    private static String add(String name) {
        return given().header("Idempotency-Key", UUID.randomUUID().toString()).contentType("application/json")
                .body("{\"name\":\"" + name + "\",\"dueOn\":\"2019-09-01\",\"seats\":1}").post("/tickets").then()
                .statusCode(201).extract().header("Location");
    }

    private static Response patch(String location, String ifMatch, String body) {
        var request = given().contentType("application/merge-patch+json").body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).patch(location);
    }
}
