package org.cranework.gateway.token;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jose4j.base64url.Base64Url;
import org.jose4j.json.JsonUtil;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.lang.JoseException;

/**
 * The part of a token that says how it is signed, read before anything is believed.
 *
 * @param keyId which key to ask for
 */
record TokenHeader(String keyId) {

    /** Asymmetric ones alone: with {@code none} anyone signs, with HMAC anyone who knows the public key. */
    static final Set<String> ALGORITHMS = Set.of(AlgorithmIdentifiers.RSA_USING_SHA256,
            AlgorithmIdentifiers.RSA_PSS_USING_SHA256, AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);

    private static final int LONGEST = 8192;

    static Optional<TokenHeader> read(String token) {
        int end = token.indexOf('.');
        if (end <= 0 || token.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            Map<String, Object> header = JsonUtil
                    .parseJson(new Base64Url().base64UrlDecodeToUtf8String(token.substring(0, end)));
            return header.get("kid") instanceof String keyId && header.get("alg") instanceof String algorithm
                    && ALGORITHMS.contains(algorithm) ? Optional.of(new TokenHeader(keyId)) : Optional.empty();
        } catch (JoseException e) {
            return Optional.empty();
        }
    }
}
