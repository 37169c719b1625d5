package org.cranework.talent.conflict;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What was decided, and why. */
record ResolveConflictRequest(@NotNull ConflictDecision decision, @NotBlank @Size(min = 4, max = 500) String reason) {}
