package org.cranework.housing.application;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.cranework.housing.property.UnitKind;

/** What {@code submitApplication} takes. */
record ApplicationRequest(UUID personId, @NotNull UnitKind kind, @Min(1) @Max(600) Integer termMonths,
        @NotNull @Valid Declaration declaration, @Size(max = 20) List<@NotNull @Valid HouseholdMemberRequest> household) {

    ApplicationRequest {
        household = household == null ? List.of() : List.copyOf(household);
    }
}
