package org.cranework.intake;

/**
 * Turns a row into what is staged: checked, sealed, digested. Called from several threads at once. Nothing it returns may hold
 * personal data in clear.
 */
@FunctionalInterface
public interface RowReader {

    /**
     * Reads one row.
     *
     * @return the values of {@link RecordShape#staging()} in their order ({@code String}, {@code byte[]}, {@code Integer},
     *         {@code LocalDate}, {@code UUID} or null); ignored where an error was found
     */
    Object[] read(Row row, RowFindings findings);
}
