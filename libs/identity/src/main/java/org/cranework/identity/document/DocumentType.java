package org.cranework.identity.document;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of identity document that people of the program hold. */
public enum DocumentType {
    /** Resident identity card, GB 11643. */
    RESIDENT_ID("resident-id"),
    /** A passport of any country. */
    PASSPORT("passport"),
    /** Travel or residence permit for people of Hong Kong, Macau and Taiwan. */
    PERMIT("permit"),
    /** Foreign permanent resident identity card. */
    FOREIGN_PERMANENT_RESIDENCE("foreign-permanent-residence");

    private final String code;

    DocumentType(String code) {
        this.code = code;
    }

    /** @return the code used in the APIs, the events and the sheets */
    public String code() {
        return code;
    }

    /** @return the type with this code */
    public static Optional<DocumentType> ofCode(String code) {
        return Arrays.stream(values()).filter(type -> type.code.equals(code)).findFirst();
    }
}
