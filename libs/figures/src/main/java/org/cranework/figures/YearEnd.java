package org.cranework.figures;

import java.math.BigDecimal;
import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonInclude;

/** A figure as of the last day of a year, or as of today; the value null where it is withheld. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record YearEnd(LocalDate asOf, BigDecimal value, Boolean withheld) {

    static YearEnd of(LocalDate asOf, BigDecimal value) {
        return new YearEnd(asOf, value, null);
    }

    static YearEnd withheld(LocalDate asOf) {
        return new YearEnd(asOf, null, true);
    }
}
