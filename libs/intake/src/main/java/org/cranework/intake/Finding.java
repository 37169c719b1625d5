package org.cranework.intake;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What is wrong, and where.
 *
 * @param row as a spreadsheet numbers it, the header being row 1; 0 for the whole sheet
 * @param column the key of the column, where one is meant
 * @param letter where that column stands in this sheet, as in {@code E}
 * @param code stable; its texts are {@code finding.<code>.message} and {@code finding.<code>.remedy}
 * @param severity an error keeps the row out
 * @param masked what stood there, masked
 * @param arguments named values of the texts: numbers and our own names, never what a cell held
 */
public record Finding(int row, Optional<String> column, Optional<String> letter, String code, Severity severity,
        Optional<String> masked, Map<String, Object> arguments) {

    /** The row of a finding about the whole sheet. */
    public static final int WHOLE_SHEET = 0;

    public Finding {
        Objects.requireNonNull(code, "code must not be null");
        Objects.requireNonNull(severity, "severity must not be null");
        arguments = Map.copyOf(arguments);
    }

    /** An error about the whole sheet. */
    public static Finding ofSheet(String code, Map<String, Object> arguments) {
        return new Finding(WHOLE_SHEET, Optional.empty(), Optional.empty(), code, Severity.ERROR, Optional.empty(), arguments);
    }

    /** An error about a whole row. */
    public static Finding ofRow(int row, String code, Map<String, Object> arguments) {
        return new Finding(row, Optional.empty(), Optional.empty(), code, Severity.ERROR, Optional.empty(), arguments);
    }
}
