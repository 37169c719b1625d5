package org.cranework.identity.sealing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals personal data for the database: AES-256-GCM under the service's own key. A sealed value is a format byte, the
 * key's id, a random nonce and the cipher text with its tag, so that an old value says which key opens it.
 */
public final class Sealer {
    private static final byte FORMAT = 1;
    private static final int NONCE = 12;
    private static final int HEADER = 1 + Integer.BYTES + NONCE;
    private static final int TAG_BITS = 128;

    private final Keyring keys;
    private final SecureRandom random = new SecureRandom();

    public Sealer(Keyring keys) {
        this.keys = keys;
    }

    /** @return the value under the current key; sealing the same value twice gives different bytes */
    public byte[] seal(String clear, SealContext context) {
        return seal(clear.getBytes(StandardCharsets.UTF_8), context);
    }

    /** @return the bytes under the current key: pieces of a document, say */
    public byte[] seal(byte[] plain, SealContext context) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        ByteBuffer sealed = ByteBuffer.allocate(HEADER + plain.length + TAG_BITS / Byte.SIZE);
        sealed.put(FORMAT).putInt(keys.currentId()).put(nonce);
        try {
            cipher(Cipher.ENCRYPT_MODE, keys.currentId(), nonce, context).doFinal(ByteBuffer.wrap(plain), sealed);
        } catch (GeneralSecurityException failure) {
            throw new SealException("cannot seal a value of " + context.column(), failure);
        }
        return sealed.array();
    }

    /**
     * @return the value in clear
     * @throws SealException
     *             when the value was altered, belongs to another column, or its key is not there
     */
    public String open(byte[] sealed, SealContext context) {
        return new String(openBytes(sealed, context), StandardCharsets.UTF_8);
    }

    /**
     * @return the bytes in clear
     * @throws SealException
     *             as {@link #open} does
     */
    public byte[] openBytes(byte[] sealed, SealContext context) {
        if (sealed.length < HEADER || sealed[0] != FORMAT) {
            throw new SealException("not a sealed value of " + context.column());
        }
        ByteBuffer buffer = ByteBuffer.wrap(sealed, 1, sealed.length - 1);
        int keyId = buffer.getInt();
        byte[] nonce = new byte[NONCE];
        buffer.get(nonce);
        try {
            return cipher(Cipher.DECRYPT_MODE, keyId, nonce, context).doFinal(sealed, HEADER, sealed.length - HEADER);
        } catch (GeneralSecurityException failure) {
            throw new SealException("cannot open a value of " + context.column() + " under key " + keyId, failure);
        }
    }

    /**
     * Moves a value to the current key. Whoever writes a row anyway stores what this returns, so that a rotation needs
     * no run of its own; a row's version does not rise by it.
     *
     * @return the value under the current key, or nothing when it is there already
     */
    public Optional<byte[]> reseal(byte[] sealed, SealContext context) {
        return isCurrent(sealed) ? Optional.empty() : Optional.of(seal(open(sealed, context), context));
    }

    /** @return whether a value lies under the current key */
    public boolean isCurrent(byte[] sealed) {
        return sealed.length >= HEADER && ByteBuffer.wrap(sealed).getInt(1) == keys.currentId();
    }

    private Cipher cipher(int mode, int keyId, byte[] nonce, SealContext context) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, keys.key(keyId), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(context.column().getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
