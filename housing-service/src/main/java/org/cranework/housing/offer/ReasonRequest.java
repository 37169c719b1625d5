package org.cranework.housing.offer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why, in the caller's words. */
record ReasonRequest(@NotBlank @Size(min = 2, max = 500) String reason) {}
