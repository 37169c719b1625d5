package org.cranework.housing.property;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What {@code registerUnit} takes. */
record UnitRequest(@NotNull UUID buildingId, @NotBlank @Size(max = 40) String number, @NotNull UnitKind kind,
        @NotNull @Min(10_000) @Max(10_000_000) Integer areaCm2, @Min(0) @Max(20) Integer bedrooms, LocalDate on) {}
