package org.cranework.e2e;

import java.util.UUID;
import java.util.stream.Stream;

import org.cranework.local.city.Service;
import org.cranework.testing.token.Tokens;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Tokens that must open nothing, at the gateway and at the service behind it. */
class TokenIT {

    private static final String PATH = "/api/v1/training/enrollments";
    private static TestCollege college;

    @BeforeAll
    static void takeACollege() {
        college = TestCollege.take("token");
        college.ended(college.send("", Sheets.sound(20, 3)));
    }

    static Stream<Arguments> refused() {
        String genuine = Api.token("cfhi");
        String[] parts = genuine.split("\\.");
        return Stream.of(
                Arguments.of("none", null),
                Arguments.of("not a token", "abc"),
                Arguments.of("of another issuer",
                        Tokens.as("college-registrar", "clerk").organization(UUID.randomUUID()).sign()),
                Arguments.of("of another issuer that names ours", Tokens.as("clerk").issuer(TestCity.get().issuer()).sign()),
                Arguments.of("expired", Tokens.as("clerk").issuer(TestCity.get().issuer()).expired().sign()),
                Arguments.of("forged payload",
                        parts[0] + "." + parts[1].substring(0, parts[1].length() - 4) + "fQ90." + parts[2]),
                Arguments.of("without signature", parts[0] + "." + parts[1] + "."),
                Arguments.of("algorithm none", "eyJhbGciOiJub25lIiwidHlwIjoiSldUIn0." + parts[1] + "."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void shouldRefuseATokenThatDoesNotHold(String kind, String token) {
        // When
        var throughGateway = Api.anonymous().with(token).get(PATH);
        var direct = Api.anonymous().with(token).at(Service.TRAINING).get(PATH);

        // Then
        assertThat(throughGateway.status()).as(kind).isEqualTo(401);
        assertThat(throughGateway.problem()).isEqualTo("unauthenticated");
        assertThat(throughGateway.header("Content-Type")).startsWith("application/problem+json");
        assertThat(direct.status()).as(kind).isEqualTo(401);
        assertThat(direct.problem()).isEqualTo("unauthenticated");
    }

    static Stream<Api> collegesOwnDoor() {
        return Stream.of(college.api(), college.api().at(Service.TRAINING));
    }

    @ParameterizedTest
    @MethodSource("collegesOwnDoor")
    void shouldShowACollegeNothingOfAnother(Api api) {
        // Given
        String foreign = Api.as("cfhi").get(PATH + "?limit=1").body().path("items").get(0).path("id").asText();
        String foreignFeed = Api.as("cfhi").get("/api/v1/training/feeds?limit=1").body().path("items").get(0).path("id")
                .asText();

        // When, Then
        assertThat(api.get(PATH + "/" + foreign).status()).isEqualTo(404);
        assertThat(api.get("/api/v1/training/feeds/" + foreignFeed).status()).isEqualTo(404);
        assertThat(api.get("/api/v1/training/feeds/" + foreignFeed + "/returned-file").status()).isEqualTo(404);
        assertThat(api.post(PATH + "/" + foreign + "/reveal", "{\"field\": \"name\", \"purpose\": \"curiosity\"}").status())
                .isEqualTo(404);
        assertThat(api.get(PATH).body().path("items")).hasSize(3)
                .allMatch(item -> item.path("organizationId").asText().equals(college.organization().toString()));
        assertThat(api.post("/api/v1/talent/organizations", "{}").status()).isIn(403, 404);
    }
}
