package org.cranework.local.sample;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;
import org.cranework.local.backbone.BackboneException;
import org.cranework.local.city.City;
import org.cranework.local.city.Json;
import org.cranework.local.city.Json.Answer;
import org.cranework.local.city.Service;

/** The few operations that loading needs, through the gateway. */
final class PublicApi {

    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final Set<String> ENDS = Set.of("refused", "failed", "cancelled", "applied");
    private static final Duration AWAY = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final City city;
    private final Json json;

    PublicApi(City city, Json json) {
        this.city = city;
        this.json = json;
    }

    /** Registers the organization, or finds the one that carries its credit code. */
    String register(String token, Organization organization) {
        Answer found = get("/talent/organizations?q=" + organization.creditCode(), bearer(token));
        require(found, 200, "list organizations");
        if (!found.body().path("items").isEmpty()) {
            return found.body().path("items").get(0).path("id").asText();
        }
        Answer made = ask(() -> json.send("POST", url("/talent/organizations"), Map.of("Authorization", "Bearer " + token,
                "Idempotency-Key", key("organization-" + organization.creditCode())), organization.representation()));
        require(made, 201, "register " + organization.name().en());
        return made.body().path("id").asText();
    }

    /** Sends a sheet; a college that training has not heard of yet is waited for. */
    JsonNode send(String token, String path, Path sheet) throws FileNotFoundException {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (true) {
            Answer answer = json.send("POST", url(path), Map.of("Authorization", "Bearer " + token,
                    "Content-Type", "text/csv", "Idempotency-Key", key("sheet-" + sheet.getFileName())),
                    BodyPublishers.ofFile(sheet));
            if (answer.status() == 202) {
                return answer.body();
            }
            // The organization's registration travels to training as an event; nothing else is worth waiting for.
            boolean unheard = answer.body().path("type").asText().endsWith("college-unknown") || answer.status() == 503;
            if (!unheard || System.nanoTime() > end) {
                require(answer, 202, "send " + sheet.getFileName());
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** Waits until what became of a sheet is one of these states. */
    JsonNode awaitRun(String token, String path, Path sheet, Set<String> states) {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (System.nanoTime() < end) {
            Answer answer = get(path, bearer(token));
            require(answer, 200, "read what became of " + sheet.getFileName());
            String state = answer.body().path("state").asText();
            if (states.contains(state)) {
                return answer.body();
            }
            if (ENDS.contains(state)) {
                throw new BackboneException(sheet.getFileName() + " ended as " + state + ": "
                        + answer.body().path("reason").path("message").asText() + " (" + path + ")");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        throw new BackboneException(sheet.getFileName() + " has not ended after " + LIMIT.toMinutes() + " minutes.");
    }

    /** Approves of what somebody else has sent. */
    void approve(String token, String path) {
        require(ask(() -> json.send("POST", url(path + "/approve"), bearer(token))), 200, "approve of " + path);
    }

    /** The items of a list that fits one page. */
    JsonNode list(String token, String path) {
        Answer answer = get(path, bearer(token));
        require(answer, 200, "list " + path);
        return answer.body().path("items");
    }

    /** Moves a home on, on the day it happened, and answers it as it is then. */
    JsonNode moveUnit(String token, JsonNode unit, SampleHome.Step step) {
        String version = "\"" + unit.path("version").asText() + "\"";
        Answer answer = ask(() -> json.send("POST", url("/housing/units/" + unit.path("id").asText() + "/" + step.action()),
                Map.of("Authorization", "Bearer " + token, "If-Match", version), Map.of("on", step.on())));
        require(answer, 200, step.action() + " " + unit.path("number").asText());
        return answer.body();
    }

    /** Whether rules for homes are in force. */
    boolean hasHousingPolicy() {
        Answer answer = get("/housing/policies", Map.of());
        require(answer, 200, "list housing policies");
        return !answer.body().path("items").isEmpty();
    }

    void adoptHousingPolicy(String token) throws IOException {
        try (InputStream policy = PublicApi.class.getResourceAsStream("housing-policy.json")) {
            byte[] rules = policy.readAllBytes();
            Answer answer = ask(() -> json.send("POST", url("/housing/policies"), Map.of("Authorization", "Bearer " + token,
                    "Content-Type", "application/json", "Idempotency-Key", key("housing-policy")),
                    BodyPublishers.ofByteArray(rules)));
            require(answer, 201, "adopt the housing policy");
        }
    }

    /** A public figure of a day; not a number while there is none. */
    double figure(String id, String asOf) {
        Answer answer = get("/overview?asOf=" + asOf, Map.of());
        require(answer, 200, "read the overview");
        return answer.body().findParents("id").stream().filter(figure -> id.equals(figure.path("id").asText()))
                .filter(figure -> figure.has("value")).mapToDouble(figure -> figure.path("value").asDouble()).findFirst()
                .orElse(Double.NaN);
    }

    private Answer get(String path, Map<String, String> headers) {
        return ask(() -> json.send("GET", url(path), headers));
    }

    /**
     * Asks again for as long as a service is said to be away: it may have been started just now, and the gateway hears of that with its next
     * look. What was not taken had no effect, and what is not read has a key or a version of its own.
     */
    private static Answer ask(Supplier<Answer> request) {
        long end = System.nanoTime() + AWAY.toNanos();
        Answer answer = request.get();
        while (answer.status() == 503 && System.nanoTime() < end) {
            LockSupport.parkNanos(PAUSE.toNanos());
            answer = request.get();
        }
        return answer;
    }

    private String url(String path) {
        return city.url(Service.GATEWAY) + "/api/v1" + path;
    }

    private static Map<String, String> bearer(String token) {
        return Map.of("Authorization", "Bearer " + token);
    }

    /** The same for the same thing, so that a load which is started again has no second effect. */
    private static String key(String name) {
        return UUID.nameUUIDFromBytes(("sample-" + name).getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static void require(Answer answer, int status, String what) {
        if (answer.status() != status) {
            throw new BackboneException("The sample city could not " + what + ": " + answer.status() + " "
                    + answer.body().path("title").asText() + " " + answer.body().path("detail").asText() + " "
                    + answer.body().path("violations") + " (trace " + answer.body().path("traceId").asText() + ")");
        }
    }
}
