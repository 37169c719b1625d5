package org.cranework.housing.estate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What {@code registerEstate} takes. */
record EstateRequest(@NotBlank @Size(max = 200) String name, @Valid Names names,
        @NotNull @Pattern(regexp = "[0-9]{6}") String regionCode, @NotNull @Valid Owner owner, @Valid Target target) {}
