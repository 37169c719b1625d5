package org.cranework.identity.document;

import java.util.Locale;
import java.util.Objects;

/**
 * What identifies a person: the type of a document, the country that issued it and its number, in the one spelling that
 * matching relies on (upper case, no blanks).
 *
 * @param type
 *            what kind of document
 * @param country
 *            ISO 3166-1 alpha-2
 * @param number
 *            the number on it
 */
public record IdentityDocument(DocumentType type, String country, String number) {
    public IdentityDocument {
        Objects.requireNonNull(type, "type must not be null");
        country = country.strip().toUpperCase(Locale.ROOT);
        number = number.replaceAll("[\\s\u3000]", "").toUpperCase(Locale.ROOT);
        if (country.length() != 2 || number.isEmpty()) {
            throw new IllegalArgumentException("a document has a country of two letters and a number");
        }
    }

    /** @return a Chinese resident identity card */
    public static IdentityDocument residentId(String number) {
        return new IdentityDocument(DocumentType.RESIDENT_ID, "CN", number);
    }

    /** Nobody's number reaches a log by way of a message. */
    @Override
    public String toString() {
        return "IdentityDocument[" + type.code() + ", " + country + "]";
    }
}
