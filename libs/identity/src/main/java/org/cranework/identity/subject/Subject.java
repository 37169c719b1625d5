package org.cranework.identity.subject;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

import org.cranework.identity.document.IdentityDocument;

/**
 * Who someone is: what travels sealed where a receiver must know.
 *
 * @param name
 *            the name as on the document
 * @param birthDate
 *            the birth date
 * @param document
 *            what identifies the person
 * @param phone
 *            a phone number, where one is known
 */
public record Subject(String name, LocalDate birthDate, IdentityDocument document, Optional<String> phone) {
    public Subject {
        Objects.requireNonNull(name, "name must not be null");
        Objects.requireNonNull(birthDate, "birthDate must not be null");
        Objects.requireNonNull(document, "document must not be null");
        Objects.requireNonNull(phone, "phone must not be null");
    }

    /** Nobody's data reaches a log by way of a message. */
    @Override
    public String toString() {
        return "Subject[sealed]";
    }
}
