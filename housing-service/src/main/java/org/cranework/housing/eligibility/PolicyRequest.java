package org.cranework.housing.eligibility;

import java.time.LocalDate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What {@code adoptPolicy} takes. */
record PolicyRequest(@NotNull LocalDate validFrom, @NotBlank @Size(min = 4, max = 500) String source,
        @NotNull @Valid HousingRules rules) {}
