package org.cranework.identity.sealing;

/** A sealed value, a subject or a key file could not be read; the message names keys and columns, never values. */
public final class SealException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SealException(String message) {
        super(message);
    }

    public SealException(String message, Throwable cause) {
        super(message, cause);
    }
}
