package org.cranework.talent.person;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Which value, and what for. */
record RevealRequest(@NotNull PersonField field, @NotBlank @Size(min = 4, max = 200) String purpose) {}
