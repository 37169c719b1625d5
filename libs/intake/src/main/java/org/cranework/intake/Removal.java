package org.cranework.intake;

import java.util.Arrays;
import java.util.Optional;

/** What becomes of records that the sheet no longer lists. */
public enum Removal {
    /** Nothing: absence says nothing. */
    NONE("none"),
    /** They are withdrawn, within the periods the sheet is about. */
    MISSING("missing");

    private final String code;

    Removal(String code) {
        this.code = code;
    }

    /** As in the contract and the database. */
    public String code() {
        return code;
    }

    /** The removal with this code. */
    public static Optional<Removal> ofCode(String code) {
        return Arrays.stream(values()).filter(removal -> removal.code.equals(code)).findFirst();
    }
}
