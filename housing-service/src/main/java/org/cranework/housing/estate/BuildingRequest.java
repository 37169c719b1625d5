package org.cranework.housing.estate;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What {@code registerBuilding} takes. */
record BuildingRequest(@NotBlank @Size(max = 100) String name, @Min(1) @Max(200) Integer floors) {}
