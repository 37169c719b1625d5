package org.cranework.eventing;

import java.util.Objects;
import java.util.UUID;

/**
 * An event that no repetition will make applicable: its data cannot be read, or it breaks a rule. Such an event goes to the
 * dead letter topic, and later ones of its aggregate wait behind it.
 *
 * <p>
 * The reason is stored, published and shown to operators: it names fields and rules, never values.
 */
public final class PoisonException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final UUID eventId;

    public PoisonException(UUID eventId, String reason) {
        super(Objects.requireNonNull(reason, "reason must not be null"));
        this.eventId = Objects.requireNonNull(eventId, "eventId must not be null");
    }

    /** The event that cannot be applied. */
    public UUID eventId() {
        return eventId;
    }
}
