package org.cranework.housing.lease;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The day it happened, null for today, and why. */
record LeaseEndRequest(LocalDate on, @NotBlank @Size(min = 2, max = 500) String reason) {}
