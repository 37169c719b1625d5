package org.cranework.web.token;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A token's SHA-256: what is remembered must not be usable as a token. */
public record TokenHash(long first, long second, long third, long fourth) {

    /** The hash of a token, or of the header that carries it. */
    public static TokenHash of(String token) {
        try {
            ByteBuffer hash = ByteBuffer
                    .wrap(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
            return new TokenHash(hash.getLong(), hash.getLong(), hash.getLong(), hash.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
