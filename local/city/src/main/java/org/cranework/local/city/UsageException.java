package org.cranework.local.city;

/** The command line was not understood; the message shows the right form. */
final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
