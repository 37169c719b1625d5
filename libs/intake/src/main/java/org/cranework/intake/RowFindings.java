package org.cranework.intake;

/** Where a {@link RowReader} says what is wrong with the row at hand. */
public interface RowFindings {

    /** The row stays out. {@code arguments} are name, value, name, value…, never what the cell held. */
    void error(String column, String code, Object... arguments);

    /** Worth telling, but the row goes in. */
    void note(String column, String code, Object... arguments);

    /** Whether an error was found in this row. */
    boolean hasErrors();
}
