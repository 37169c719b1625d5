package org.cranework.identity.sealing;

import java.util.Arrays;
import java.util.Map;

import javax.crypto.spec.SecretKeySpec;

/** Key rings whose keys are one byte repeated. */
public final class SomeKeys {

    private SomeKeys() {}

    public static Keyring ring(int id) {
        return new Keyring(id, Map.of(id, key(id)));
    }

    public static Keyring ring(int current, int earlier) {
        return new Keyring(current, Map.of(current, key(current), earlier, key(earlier)));
    }

    private static SecretKeySpec key(int id) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) id);
        return new SecretKeySpec(bytes, "AES");
    }
}
