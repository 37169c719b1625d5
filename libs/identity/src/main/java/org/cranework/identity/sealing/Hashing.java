package org.cranework.identity.sealing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

import javax.crypto.Mac;
import javax.crypto.SecretKey;

/** HMAC-SHA-256 over parts that cannot run into each other: each is preceded by its length. */
final class Hashing {
    private static final String ALGORITHM = "HmacSHA256";

    private Hashing() {}

    static byte[] hmac(SecretKey key, String purpose, String... parts) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            update(mac, purpose);
            for (String part : parts) {
                update(mac, part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException missing) {
            throw new SealException(ALGORITHM + " is not available", missing);
        }
    }

    private static void update(Mac mac, String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        int length = bytes.length;
        mac.update(new byte[]{(byte) (length >>> 24), (byte) (length >>> 16), (byte) (length >>> 8), (byte) length});
        mac.update(bytes);
    }
}
