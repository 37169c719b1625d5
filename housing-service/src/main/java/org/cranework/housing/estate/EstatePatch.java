package org.cranework.housing.estate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What may be changed of an estate; its place may not. */
record EstatePatch(@NotBlank @Size(max = 200) String name, @Valid Names names, @NotNull @Valid Owner owner,
        @Valid Target target) {}
