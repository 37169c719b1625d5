package org.cranework.training.enrollment;

/** One value in clear; null where the college gave none. */
record RevealedValue(RevealRequest.Field field, String value) {

    @Override
    public String toString() {
        return "RevealedValue[" + field + "]";
    }
}
