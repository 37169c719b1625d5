package org.cranework.intake;

import java.util.Objects;

/**
 * What one row cannot know of itself: asked in SQL, once for all rows that were good so far.
 *
 * @param code of the finding that refuses a row
 * @param column the finding is reported at
 * @param rows a query for the numbers of the rows to refuse, as {@code row}; {@code %s} stands for the staging table and each
 *            {@code ?} for the run's organization
 */
public record Check(String code, String column, String rows) {

    public Check {
        Objects.requireNonNull(code, "code must not be null");
        Objects.requireNonNull(column, "column must not be null");
        Objects.requireNonNull(rows, "rows must not be null");
    }
}
