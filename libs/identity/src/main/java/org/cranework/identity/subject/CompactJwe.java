package org.cranework.identity.subject;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

import org.cranework.identity.sealing.Keyring;
import org.cranework.identity.sealing.SealException;

/**
 * The one kind of JWE (RFC 7516) we make and read: compact, {@code dir}, {@code A256GCM}. Written by hand because jose4j takes 5 µs
 * to write one and 6 to 7 to read it where this takes 2, once per row of a million; a test has the two read each other's.
 */
final class CompactJwe {

    private static final Pattern HEADER = Pattern.compile("\\{\"alg\":\"dir\",\"enc\":\"A256GCM\",\"kid\":\"(\\d{1,9})\"}");
    private static final int NONCE = 12;
    private static final int TAG = 16;

    private final Keyring keys;
    private final String header;
    private final SecureRandom random = new SecureRandom();

    CompactJwe(Keyring keys) {
        this.keys = keys;
        String json = "{\"alg\":\"dir\",\"enc\":\"A256GCM\",\"kid\":\"" + keys.currentId() + "\"}";
        this.header = encode(json.getBytes(StandardCharsets.US_ASCII));
    }

    String seal(byte[] clear) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, keys.currentId(), nonce, header).doFinal(clear);
            int end = sealed.length - TAG;
            return header + ".." + encode(nonce) + '.' + encode(Arrays.copyOf(sealed, end)) + '.'
                    + encode(Arrays.copyOfRange(sealed, end, sealed.length));
        } catch (GeneralSecurityException failure) {
            throw new SealException("cannot seal a subject", failure);
        }
    }

    byte[] open(String compact) {
        String[] parts = compact.split("\\.", -1);
        if (parts.length != 5 || !parts[1].isEmpty()) {
            throw new SealException("not a compact JWE with a direct key");
        }
        try {
            byte[] text = decode(parts[3]);
            byte[] tag = decode(parts[4]);
            if (tag.length != TAG) {
                throw new SealException("a subject's tag has " + TAG + " bytes");
            }
            byte[] sealed = Arrays.copyOf(text, text.length + TAG);
            System.arraycopy(tag, 0, sealed, text.length, TAG);
            return cipher(Cipher.DECRYPT_MODE, keyId(parts[0]), decode(parts[2]), parts[0]).doFinal(sealed);
        } catch (GeneralSecurityException | IllegalArgumentException failure) {
            throw new SealException("cannot open a subject", failure);
        }
    }

    private int keyId(String encoded) {
        if (encoded.equals(header)) {
            return keys.currentId();
        }
        Matcher matcher = HEADER.matcher(new String(decode(encoded), StandardCharsets.US_ASCII));
        if (!matcher.matches()) {
            throw new SealException("a subject's header says something else than dir, A256GCM and a key id");
        }
        return Integer.parseInt(matcher.group(1));
    }

    private Cipher cipher(int mode, int keyId, byte[] nonce, String header) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, keys.key(keyId), new GCMParameterSpec(TAG * Byte.SIZE, nonce));
        cipher.updateAAD(header.getBytes(StandardCharsets.US_ASCII));
        return cipher;
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] decode(String text) {
        return Base64.getUrlDecoder().decode(text);
    }
}
