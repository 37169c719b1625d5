package org.cranework.testing.token;

import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TokensTest {

    @Test
    void shouldSignWhatThePublicKeyVerifies() throws Exception {
        // Given
        UUID organization = UUID.fromString("0199a000-0000-7000-8000-000000000001");

        // When
        String[] parts = Tokens.as("college-registrar").organization(organization).client("college-x").sign().split("\\.");

        // Then
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        assertThat(claims).contains("\"roles\":[\"college-registrar\"]", "\"organization\":\"" + organization + "\"",
                "\"azp\":\"college-x\"", "\"aud\":\"cranework\"", "\"iss\":\"" + Tokens.ISSUER + "\"");
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(KeyFactory.getInstance("RSA")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(Tokens.publicKey()))));
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(signature.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
    }
}
