package org.cranework.casework.day;

import java.time.LocalDate;
import java.util.Objects;

/**
 * The day on which something happened, checked.
 *
 * @param on the day
 * @param historical whether it lies before the city's go-live: entered from a ledger, it starts no procedure
 */
public record Day(LocalDate on, boolean historical) {

    public Day {
        Objects.requireNonNull(on, "on must not be null");
    }
}
