package org.cranework.local.city;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

import org.cranework.local.backbone.BackboneException;

/** Fetches access tokens from one realm. */
public final class TokenSource {

    private static final Duration RECOVERY = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final String issuer;
    private final Json json;

    public TokenSource(String issuer, Json json) {
        this.issuer = issuer;
        this.json = json;
    }

    /** As a service account, the way a college's program does it. */
    public String clientCredentials(String clientId, String secret) {
        return fetch(Map.of("grant_type", "client_credentials", "client_id", clientId, "client_secret", secret));
    }

    /** As a person of the sample city; only the local client may do this. */
    String password(String clientId, String secret, String username, String password) {
        return fetch(Map.of("grant_type", "password", "client_id", clientId, "client_secret", secret, "username", username,
                "password", password));
    }

    private String fetch(Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        Json.Answer answer = ask(body);
        // After its database was away, each of Keycloak's pooled connections fails once before it is replaced.
        long end = System.nanoTime() + RECOVERY.toNanos();
        while (answer.status() >= 500 && System.nanoTime() < end) {
            LockSupport.parkNanos(PAUSE.toNanos());
            answer = ask(body);
        }
        if (answer.status() != 200) {
            throw new BackboneException("No token for " + form.getOrDefault("username", form.get("client_id"))
                    + ": Keycloak says "
                    + answer.body().path("error_description").asText(answer.body().path("error").asText("" + answer.status())));
        }
        return answer.body().path("access_token").asText();
    }

    private Json.Answer ask(String body) {
        return json.send("POST", issuer + "/protocol/openid-connect/token",
                Map.of("Content-Type", "application/x-www-form-urlencoded"), BodyPublishers.ofString(body));
    }
}
