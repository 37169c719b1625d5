package org.cranework.housing.application;

import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Which suspected duplicate is none, and why. */
record SeparateRequest(@NotNull UUID otherId, @NotBlank @Size(min = 2, max = 500) String reason) {}
