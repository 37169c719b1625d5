package org.cranework.housing.application;

import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Which value of whom to read in clear, and what for. */
record RevealRequest(@NotNull UUID memberId, @NotNull @Pattern(regexp = "name|documentNumber") String field,
        @NotBlank @Size(min = 4, max = 200) String purpose) {}
