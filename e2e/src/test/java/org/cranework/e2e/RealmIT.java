package org.cranework.e2e;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Base64;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.cranework.local.city.City;
import org.cranework.local.city.Json;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What the realm puts into tokens, and what it never does. */
class RealmIT {

    @Test
    void shouldTellServicesWhoCallsAndNothingAboutThePerson() {
        // When
        JsonNode college = claims(Api.token("cfhi"));
        JsonNode clerk = claims(Api.token("clerk"));

        // Then
        assertThat(college.path("aud").asText()).isEqualTo("cranework");
        assertThat(college.path("organization").asText()).hasSize(36);
        assertThat(college.path("roles")).extracting(JsonNode::asText).contains("college-registrar").doesNotContain("clerk");
        assertThat(college.path("exp").asLong() - college.path("iat").asLong()).isEqualTo(300);
        assertThat(clerk.path("region").asText()).isEqualTo("2302");
        assertThat(clerk.path("exp").asLong() - clerk.path("iat").asLong()).isEqualTo(300);
        for (String claim : new String[]{"name", "preferred_username", "given_name", "family_name", "email",
                "email_verified"}) {
            assertThat(college.has(claim)).as(claim).isFalse();
            assertThat(clerk.has(claim)).as(claim).isFalse();
        }
    }

    @Test
    void shouldGiveACollegesClientNoOtherWayIn() {
        // Given
        City city = TestCity.get();
        String secret = city.secrets().secret("college-cfhi");

        // When
        try (var json = new Json()) {
            var password = json.send("POST", city.issuer() + "/protocol/openid-connect/token",
                    Map.of("Content-Type", "application/x-www-form-urlencoded"),
                    BodyPublishers.ofString("grant_type=password&client_id=college-cfhi&client_secret=" + secret
                            + "&username=clerk&password=" + city.secrets().secret("user-clerk")));
            var granted = json.send("POST", city.issuer() + "/protocol/openid-connect/token",
                    Map.of("Content-Type", "application/x-www-form-urlencoded"),
                    BodyPublishers.ofString("grant_type=client_credentials&client_id=college-cfhi&client_secret=" + secret));

            // Then
            assertThat(password.status()).isIn(400, 401);
            assertThat(password.body().path("error").asText()).isEqualTo("unauthorized_client");
            assertThat(granted.status()).isEqualTo(200);
            assertThat(granted.body().has("refresh_token")).isFalse();
        }
    }

    private static JsonNode claims(String token) {
        return Json.tree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }
}
