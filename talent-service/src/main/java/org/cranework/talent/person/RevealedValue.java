package org.cranework.talent.person;

/** One value in clear; null where none is known. */
record RevealedValue(PersonField field, String value) {

    /** Nobody's data reaches a log by way of a message. */
    @Override
    public String toString() {
        return "RevealedValue[" + field + "]";
    }
}
