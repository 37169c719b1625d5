package org.cranework.gateway;

import java.util.Base64;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

@QuarkusTest
@QuarkusTestResource(PortsResource.class)
class TokenTest {

    private static final String PERSONS = "/api/v1/talent/persons";

    private Surroundings surroundings;
    private Realm realm;

    @BeforeEach
    void surround() {
        surroundings = Surroundings.shared();
        realm = surroundings.realm();
    }

    @Test
    void shouldPassTokenOnToService() {
        // Given
        String token = realm.token();

        // When
        Response response = get(token);

        // Then
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(surroundings.received()).singleElement()
                .satisfies(request -> assertThat(request.getHeader("Authorization")).isEqualTo("Bearer " + token));
    }

    @Test
    void shouldRefuseMissingTokenOfWhatIsNotPublic() {
        // When
        Response response = given().get(PERSONS);

        // Then
        assertRefused(response);
        assertThat(response.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @Test
    void shouldLetPublicOperationsThroughWithoutToken() {
        assertThat(given().get("/api/v1/training/figures").statusCode()).isEqualTo(200);
        assertThat(given().get("/api/v1/training/openapi.yaml").statusCode()).isEqualTo(200);
        assertThat(surroundings.received()).hasSize(2);
    }

    @Test
    void shouldRefuseBadTokenEvenOfWhatIsPublic() {
        assertRefused(given().header("Authorization", "Bearer " + realm.sign(realm.claims("a", "b"), Realm.newKey()))
                .get("/api/v1/training/figures"));
    }

    static Stream<Arguments> claims() {
        return Stream.of(arguments("expired", change(claims -> {
            claims.setExpirationTimeMinutesInTheFuture(-1);
            return claims;
        })), arguments("not yet valid", change(claims -> {
            claims.setNotBeforeMinutesInThePast(-5);
            return claims;
        })), arguments("another issuer", change(claims -> {
            claims.setIssuer("https://elsewhere.example/realms/cranework");
            return claims;
        })), arguments("another audience", change(claims -> {
            claims.setAudience("account");
            return claims;
        })), arguments("without end", change(claims -> {
            claims.unsetClaim("exp");
            return claims;
        })));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("claims")
    void shouldRefuseToken(String kind, UnaryOperator<JwtClaims> change) {
        assertRefused(get(realm.sign(change.apply(realm.claims("college", kind)), realm.key())));
    }

    @Test
    void shouldRefuseTokenSignedByAnother() {
        // Given
        RsaJsonWebKey forged = Realm.newKey();
        forged.setKeyId(realm.key().getKeyId());

        // When, Then
        assertRefused(get(realm.sign(realm.claims("college", "forger"), forged)));
    }

    @Test
    void shouldRefuseTokenWithoutSignature() {
        String header = Base64.getUrlEncoder().withoutPadding()
                .encodeToString(("{\"alg\":\"none\",\"kid\":\"" + realm.key().getKeyId() + "\"}").getBytes(UTF_8));
        String payload = Base64.getUrlEncoder().withoutPadding()
                .encodeToString(realm.claims("college", "nobody").toJson().getBytes(UTF_8));
        assertRefused(get(header + "." + payload + "."));
    }

    @Test
    void shouldRefuseTokenSignedWithPublicKeyAsSecret() throws JoseException {
        // Given
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(realm.claims("college", "confused").toJson());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
        signature.setKeyIdHeaderValue(realm.key().getKeyId());
        signature.setKey(new HmacKey(realm.key().getPublicKey().getEncoded()));

        // When, Then
        assertRefused(get(signature.getCompactSerialization()));
    }

    @Test
    void shouldRefuseWhatIsNoToken() {
        assertRefused(get("not a token"));
        assertRefused(get("a.b.c"));
        assertRefused(given().header("Authorization", "Basic YTpi").get(PERSONS));
        assertRefused(given().queryParam("access_token", realm.token()).get(PERSONS));
    }

    @Test
    void shouldTakeUpRotatedKeyOnceAndKeepTheOthersMeanwhile() {
        // Given
        String before = realm.token();
        get(before);
        realm.rotate();
        int asked = realm.asked();

        // When
        int first = get(realm.token()).statusCode();
        int second = get(realm.token()).statusCode();

        // Then
        assertThat(first).isEqualTo(200);
        assertThat(second).isEqualTo(200);
        assertThat(get(before).statusCode()).isEqualTo(200);
        assertThat(realm.asked()).isEqualTo(asked + 1);
    }

    @Test
    void shouldServeKnownKeysWhileRealmIsAwayAndOpenToNobodyElse() {
        // Given
        get(realm.token());
        realm.setAway(true);

        // When
        Response known = get(realm.token());
        realm.rotate();
        Response unknown = get(realm.token());

        // Then
        assertThat(known.statusCode()).isEqualTo(200);
        assertThat(unknown.statusCode()).isIn(401, 503);
        assertThat(surroundings.received()).hasSize(2);
    }

    private static Response get(String token) {
        return given().header("Authorization", "Bearer " + token).get(PERSONS);
    }

    private void assertRefused(Response response) {
        int passed = surroundings.received().size();
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(401);
        assertThat(response.contentType()).isEqualTo("application/problem+json");
        assertThat(response.jsonPath().getString("type")).isEqualTo("urn:cranework:problem:unauthenticated");
        assertThat(response.header("Connection")).as("the connection is kept").isNull();
        assertThat(passed).isZero();
    }

    private static UnaryOperator<JwtClaims> change(UnaryOperator<JwtClaims> change) {
        return change;
    }
}
