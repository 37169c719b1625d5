package org.cranework.intake;

import java.util.Arrays;
import java.util.Optional;

/** Whether one bad row holds back the whole sheet or only itself. */
public enum Mode {
    ALL_OR_NOTHING("all-or-nothing"), EVERY_GOOD_ROW("every-good-row");

    private final String code;

    Mode(String code) {
        this.code = code;
    }

    /** As in the contract and the database. */
    public String code() {
        return code;
    }

    /** The mode with this code. */
    public static Optional<Mode> ofCode(String code) {
        return Arrays.stream(values()).filter(mode -> mode.code.equals(code)).findFirst();
    }
}
