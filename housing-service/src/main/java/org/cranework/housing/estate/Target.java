package org.cranework.housing.estate;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * What an estate is to bring.
 *
 * @param units how many units
 * @param by the day on which they are to be there
 */
@Embeddable
record Target(@NotNull @Min(1) @Max(100_000) @Column(name = "target_units") Integer units,
        @NotNull @Column(name = "target_by") LocalDate by) {}
