package org.cranework.web;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.cranework.testing.backbone.BackboneResource;
import org.cranework.web.sample.Turnstile;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@QuarkusTestResource(value = BackboneResource.class, initArgs = @ResourceArg(name = "kafka", value = "false"))
class IdempotencyTest {

    private final DataSource database;
    private final Turnstile turnstile;

    @Inject
    IdempotencyTest(DataSource database, Turnstile turnstile) {
        this.database = database;
        this.turnstile = turnstile;
    }

    @Test
    void shouldRefuseMissingKey() {
        // When
        Response response = given().contentType("application/json").body(ticket("missing")).post("/tickets");

        // Then
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.jsonPath().getString("type")).isEqualTo("urn:cranework:problem:idempotency-key-missing");
        assertThat(tickets("missing")).isZero();
    }

    @Test
    void shouldReplayRecordAsItIsNow() {
        // Given
        String key = UUID.randomUUID().toString();
        Response first = add(key, "replayed");
        given().contentType("application/merge-patch+json").header("If-Match", "\"0\"").body("{\"seats\":5}")
                .patch(first.header("Location"));

        // When
        Response second = add(key, "replayed");

        // Then
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.header("Idempotency-Replayed")).isNull();
        assertThat(first.header("ETag")).isEqualTo("\"0\"");
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("ETag")).isEqualTo("\"1\"");
        assertThat(second.jsonPath().getInt("seats")).isEqualTo(5);
        assertThat(tickets("replayed")).isOne();
    }

    @Test
    void shouldRefuseKeyOfAnotherBody() {
        // Given
        String key = UUID.randomUUID().toString();
        add(key, "first");

        // When
        Response second = add(key, "second");

        // Then
        assertThat(second.statusCode()).isEqualTo(422);
        assertThat(second.jsonPath().getString("type")).isEqualTo("urn:cranework:problem:idempotency-key-reused");
        assertThat(tickets("second")).isZero();
    }

    @Test
    void shouldKeepNothingOfRefusal() {
        // Given
        String key = UUID.randomUUID().toString();
        Response refused = add(key, "refused");

        // When
        Response corrected = add(key, "corrected");

        // Then
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(tickets("refused")).isZero();
        assertThat(corrected.statusCode()).isEqualTo(201);
        assertThat(tickets("corrected")).isOne();
    }

    @Test
    void shouldRefuseKeyAtWork() {
        // Given
        String key = UUID.randomUUID().toString();
        turnstile.close();
        CompletableFuture<Response> first = CompletableFuture.supplyAsync(() -> add(key, "at-work"));
        await("the first request is inside its transaction").until(() -> turnstile.waiting() == 1);

        // When
        Response second = add(key, "at-work");
        turnstile.open();

        // Then
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.header("Retry-After")).isEqualTo("1");
        assertThat(first.join().statusCode()).isEqualTo(201);
        assertThat(tickets("at-work")).isOne();
    }

    @Test
    void shouldForgetAfterSevenDays() {
        // Given
        String key = UUID.randomUUID().toString();
        add(key, "forgotten");
        update("UPDATE idempotency SET made_at = made_at - interval '7 days 1 minute' WHERE key = '" + key + "'");

        // When
        Response again = add(key, "forgotten");

        // Then
        assertThat(again.header("Idempotency-Replayed")).isNull();
        assertThat(tickets("forgotten")).isEqualTo(2);
        assertThat(count("SELECT count(*) FROM idempotency WHERE made_at < now() - interval '7 days'")).isZero();
    }

    private static Response add(String key, String name) {
        return given().header("Idempotency-Key", key).contentType("application/json").body(ticket(name)).post("/tickets");
    }

    private static String ticket(String name) {
        return "{\"name\":\"" + name + "\",\"dueOn\":\"2019-09-01\",\"seats\":1}";
    }

    private long tickets(String name) {
        return count("SELECT count(*) FROM ticket WHERE name = '" + name + "'");
    }

    private long count(String query) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void update(String sql) {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
