package org.cranework.talent.employment;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;

/**
 * What {@code recordEmployment} takes.
 *
 * @param organizationId for whom the person works
 * @param on the first day; null for today
 */
record EmploymentRequest(@NotNull UUID organizationId, LocalDate on) {}
