package org.cranework.eventing.relay;

/**
 * A batch did not reach Kafka. Its rows are still there.
 */
final class RelayException extends Exception {

    private static final long serialVersionUID = 1L;

    RelayException(String message, Throwable cause) {
        super(message, cause);
    }
}
