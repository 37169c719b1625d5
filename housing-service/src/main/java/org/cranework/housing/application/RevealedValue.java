package org.cranework.housing.application;

/** One value in clear. */
record RevealedValue(String field, String value) {

    /** The value is for the caller alone. */
    @Override
    public String toString() {
        return "RevealedValue[" + field + "]";
    }
}
