package org.cranework.housing.journal;

import java.util.Objects;
import java.util.UUID;

/**
 * What a write did to one aggregate.
 *
 * @param aggregate what kind, such as {@code unit}: the topic is {@code housing.unit}
 * @param what past tense, such as {@code moved}: the type is {@code housing.unit.moved.v1}
 * @param id which one
 * @param version its version after the flush
 * @param historical whether it happened before the city went live
 * @param data the event's data, by the schema of its type
 */
public record Fact(String aggregate, String what, UUID id, long version, boolean historical, Object data) {

    public Fact {
        Objects.requireNonNull(aggregate, "aggregate must not be null");
        Objects.requireNonNull(what, "what must not be null");
        Objects.requireNonNull(id, "id must not be null");
        Objects.requireNonNull(data, "data must not be null");
    }

    String topic() {
        return "housing." + aggregate;
    }

    String type() {
        return topic() + "." + what + ".v1";
    }
}
