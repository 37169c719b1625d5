package org.cranework.talent.person;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.cranework.identity.subject.Subject;

/** What can be revealed of a person, one at a time. */
enum PersonField {
    @JsonProperty("name")
    NAME("name"), @JsonProperty("birthDate")
    BIRTH_DATE("birthDate"), @JsonProperty("documentNumber")
    DOCUMENT_NUMBER("documentNumber"), @JsonProperty("phone")
    PHONE("phone");

    private final String code;

    PersonField(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    /** The value in clear; null where none is known. */
    String of(Subject subject) {
        return switch (this) {
            case NAME -> subject.name();
            case BIRTH_DATE -> subject.birthDate().toString();
            case DOCUMENT_NUMBER -> subject.document().number();
            case PHONE -> subject.phone().orElse(null);
        };
    }
}
