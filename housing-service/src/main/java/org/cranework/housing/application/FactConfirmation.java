package org.cranework.housing.application;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.cranework.housing.eligibility.FactName;

/**
 * What {@code confirmApplicationFact} takes.
 *
 * @param fact which
 * @param value what the evidence shows, which may differ from what was said
 * @param evidence what shows it
 * @param on the day it was seen; null for today
 */
record FactConfirmation(@NotNull FactName fact, @NotBlank @Size(max = 40) String value,
        @NotBlank @Size(min = 4, max = 200) String evidence, LocalDate on) {}
