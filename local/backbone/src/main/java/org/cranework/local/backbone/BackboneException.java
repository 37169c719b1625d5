package org.cranework.local.backbone;

/** A part of the backbone could not be started, reached or stopped; the message says what to do next. */
public final class BackboneException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BackboneException(String message) {
        super(message);
    }

    public BackboneException(String message, Throwable cause) {
        super(message, cause);
    }
}
