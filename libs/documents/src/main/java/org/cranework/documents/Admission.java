package org.cranework.documents;

import java.util.Objects;

/**
 * What an operation takes in.
 *
 * @param purpose what the document is for, as in {@code feed}
 * @param type the one kind of content read
 * @param limit the most bytes it may hold
 */
public record Admission(String purpose, ContentType type, long limit) {

    public Admission {
        Objects.requireNonNull(purpose, "purpose must not be null");
        Objects.requireNonNull(type, "type must not be null");
    }
}
