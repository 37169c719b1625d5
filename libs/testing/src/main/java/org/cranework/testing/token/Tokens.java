package org.cranework.testing.token;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import io.smallrye.jwt.util.KeyUtils;

/**
 * Builds the access tokens that Keycloak would give: {@code Tokens.as("college-registrar").organization(id).sign()}.
 * Services under test trust them because {@code BackboneResource} hands them the matching public key.
 */
public final class Tokens {

    /** The issuer that services under test expect. */
    public static final String ISSUER = "https://keycloak.test.invalid/realms/cranework";

    /** The audience that every service checks. */
    public static final String AUDIENCE = "cranework";

    private static final String PRIVATE_KEY = "test-private-key.pem";
    private static final String PUBLIC_KEY = "test-public-key.pem";

    private final Collection<String> roles;
    private String subject = "00000000-0000-4000-8000-000000000001";
    private String client = "test-client";
    private String issuer = ISSUER;
    private String audience = AUDIENCE;
    private String organization;
    private String region;
    private String person;
    private Duration life = Duration.ofMinutes(5);

    private Tokens(Collection<String> roles) {
        this.roles = List.copyOf(roles);
    }

    /** A caller with these realm roles. */
    public static Tokens as(String... roles) {
        return new Tokens(List.of(roles));
    }

    /** The PEM text of the key that verifies these tokens, without its frame. */
    public static String publicKey() {
        return resource(PUBLIC_KEY).replaceAll("-----[A-Z ]+-----|\\s", "");
    }

    /** The {@code sub} claim. */
    public Tokens subject(String value) {
        this.subject = value;
        return this;
    }

    /** The client through which the caller came, {@code azp}. */
    public Tokens client(String value) {
        this.client = value;
        return this;
    }

    /** The one organization this caller acts for. */
    public Tokens organization(UUID value) {
        this.organization = value.toString();
        return this;
    }

    /** The region prefix this caller is responsible for. */
    public Tokens region(String value) {
        this.region = value;
        return this;
    }

    /** The person this caller is. */
    public Tokens person(UUID value) {
        this.person = value.toString();
        return this;
    }

    /** Another issuer than the one that services trust. */
    public Tokens issuer(String value) {
        this.issuer = value;
        return this;
    }

    /** Another audience than the one that services check. */
    public Tokens audience(String value) {
        this.audience = value;
        return this;
    }

    /** A token that ended an hour ago. */
    public Tokens expired() {
        this.life = Duration.ofHours(-1);
        return this;
    }

    /** A token that ends after so long. */
    public Tokens life(Duration value) {
        this.life = value;
        return this;
    }

    /** The compact form for an {@code Authorization: Bearer} header. */
    public String sign() {
        // The real clock: what verifies the token reads the real one too.
        Instant now = Instant.now();
        JwtClaimsBuilder claims = Jwt.issuer(issuer).audience(audience).subject(subject)
                .issuedAt(now.minusSeconds(5)).expiresAt(now.plus(life))
                .claim("jti", UUID.randomUUID().toString())
                .claim("typ", "Bearer").claim("azp", client).claim("roles", List.copyOf(roles));
        put(claims, "organization", organization);
        put(claims, "region", region);
        put(claims, "person", person);
        try {
            return claims.jws().keyId("test").sign(KeyUtils.decodePrivateKey(resource(PRIVATE_KEY)));
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException("the shipped test key cannot be read", e);
        }
    }

    /** The value of the {@code Authorization} header. */
    public String bearer() {
        return "Bearer " + sign();
    }

    private static void put(JwtClaimsBuilder claims, String name, String value) {
        if (value != null) {
            claims.claim(name, value);
        }
    }

    private static String resource(String name) {
        try (InputStream file = Tokens.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
