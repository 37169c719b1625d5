package org.cranework.e2e;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import com.fasterxml.jackson.databind.JsonNode;
import org.cranework.identity.document.SocialCreditCode;
import org.cranework.local.city.CollegeClients;
import org.cranework.local.city.Json;
import org.cranework.local.city.Realm;
import org.cranework.local.city.TokenSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A college made for one test, registered and given a client as any other: what a test does to it, no other test sees. */
public record TestCollege(String name, UUID organization, String secret) {

    public static final Duration LIMIT = Duration.ofMinutes(3);
    /** Not from 1: a city that is kept has the colleges of the run before. */
    private static int next = ThreadLocalRandom.current().nextInt(1_000_000, 9_000_000);

    public static synchronized TestCollege take(String purpose) {
        String name = purpose + "-" + next;
        var made = Api.as("clerk").post("/api/v1/talent/organizations", registration(name));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        UUID id = UUID.fromString(made.body().path("id").asText());
        try (var json = new Json()) {
            return new TestCollege(name, id,
                    new CollegeClients(TestCity.get(), new Realm(TestCity.get(), json)).add(name, id.toString()));
        }
    }

    /** What a clerk registers a school with; each has a credit code of its own. */
    public static synchronized String registration(String name) {
        String body = "12230200MB%07d".formatted(next++);
        return """
                {"names": {"zh": "%s试验技工学校", "en": "%s test school"}, "kind": "school", "industryCode": "8336",
                 "regionCode": "230206", "creditCode": "%s"}""".formatted(name, name, body + SocialCreditCode.check(body));
    }

    public String token() {
        try (var json = new Json()) {
            return new TokenSource(TestCity.get().issuer(), json).clientCredentials(CollegeClients.PREFIX + name, secret);
        }
    }

    public Api api() {
        return Api.anonymous().with(token());
    }

    /** Sends a sheet and returns the feed; waits until training has heard of the college. */
    public JsonNode send(String query, byte[] sheet) {
        // One key for all attempts: a door that broke off while a service was killed may have let the sheet through.
        Api api = api().header("Idempotency-Key", UUID.randomUUID().toString());
        var accepted = await("training knows " + name).atMost(LIMIT).until(
                () -> api.postSheet("/api/v1/training/feeds" + query, sheet),
                answer -> !"college-unknown".equals(answer.problem()) && answer.status() < 500);
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(202);
        return accepted.body();
    }

    public JsonNode send(String query, String sheet) {
        return send(query, sheet.getBytes(StandardCharsets.UTF_8));
    }

    /** Waits until the feed has ended, or waits for someone to go on with it. */
    public JsonNode ended(JsonNode feed) {
        return await("the feed of " + name + " ends").atMost(LIMIT).ignoreExceptions().until(() -> read(feed),
                now -> now.path("state").asText().matches("applied|refused|cancelled|failed|checked"));
    }

    public JsonNode read(JsonNode feed) {
        return api().get("/api/v1/training/feeds/" + feed.path("id").asText()).body();
    }

    public JsonNode findings(JsonNode feed) {
        return api().get("/api/v1/training/feeds/" + feed.path("id").asText() + "/findings?limit=500").body().path("items");
    }
}
