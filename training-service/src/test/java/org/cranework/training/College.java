package org.cranework.training;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.awaitility.Awaitility;
import org.cranework.testing.contract.ContractFilter;
import org.cranework.testing.token.Tokens;

import static io.restassured.RestAssured.given;

/** A college as training knows it, and what its registrar does. */
public final class College {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final ContractFilter CONTRACT = ContractFilter.of("training");

    private final UUID id;
    private final String client;

    private College(UUID id) {
        this.id = id;
        this.client = "college-" + id;
    }

    /** One that exists from now on. */
    public static College registered(DataSource dataSource) {
        College college = new College(UUID.randomUUID());
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement("""
                        INSERT INTO college (id, version, kind, name, region_code, credit_code)
                        VALUES (?, 0, 'school', '示范技师学院', '230206', ?)""")) {
            insert.setObject(1, college.id);
            insert.setString(2, college.creditCode());
            insert.executeUpdate();
            return college;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** One that nobody registered. */
    public static College unknown() {
        return new College(UUID.randomUUID());
    }

    public UUID id() {
        return id;
    }

    public String creditCode() {
        return "1223" + id.toString().replace("-", "").substring(0, 14).toUpperCase(java.util.Locale.ROOT);
    }

    /** A request of its registrar, in English. */
    public RequestSpecification asRegistrar() {
        return asRegistrar("en");
    }

    /** A request of its registrar in a language. */
    public RequestSpecification asRegistrar(String language) {
        return given().filter(CONTRACT)
                .header("Authorization", Tokens.as("college-registrar").organization(id).client(client).bearer())
                .header("Accept-Language", language);
    }

    /** Sends a sheet; {@code query} is name, value, name, value… */
    public Response send(byte[] sheet, String... query) {
        RequestSpecification request = asRegistrar().header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("text/csv").body(sheet);
        for (int i = 0; i + 1 < query.length; i += 2) {
            request.queryParam(query[i], query[i + 1]);
        }
        return request.post("/api/v1/training/feeds");
    }

    /** Sends a sheet and waits for where it comes to rest. */
    public Feed feed(byte[] sheet, String... query) {
        Response accepted = send(sheet, query);
        accepted.then().statusCode(202);
        return settled(UUID.fromString(accepted.jsonPath().getString("id")));
    }

    /** Sends a text as a sheet. */
    public Feed feed(String sheet, String... query) {
        return feed(sheet.getBytes(StandardCharsets.UTF_8), query);
    }

    /** Waits until a feed rests or has ended. */
    public Feed settled(UUID feed) {
        return Awaitility.await("feed " + feed + " at rest").atMost(PATIENCE).pollInterval(Duration.ofMillis(50))
                .until(() -> read(feed), one -> List.of("checked", "applied", "refused", "cancelled", "failed")
                        .contains(one.state()));
    }

    /** Reads a feed. */
    public Feed read(UUID feed) {
        return new Feed(this, asRegistrar().get("/api/v1/training/feeds/" + feed).then().statusCode(200).extract().response());
    }

    /** Asks for a transition. */
    public Response ask(Feed feed, String action, Map<String, ?> body) {
        return asRegistrar().contentType(ContentType.JSON).body(body)
                .post("/api/v1/training/feeds/" + feed.id() + "/" + action);
    }

    /** How many enrollments it has. */
    public int enrollments() {
        return asRegistrar().queryParam("count", "true").queryParam("state", "enrolled").get("/api/v1/training/enrollments")
                .then()
                .statusCode(200).extract().jsonPath().getInt("count.value");
    }
}
