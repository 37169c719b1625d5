package org.cranework.casework;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** A code of the API, kept as an enum: {@code OFF_SHELF} is {@code off-shelf} in JSON, queries and events. */
public interface Coded {

    /** The constant's name, as every enum has it. */
    String name();

    /** The code on the wire. */
    @JsonValue
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
