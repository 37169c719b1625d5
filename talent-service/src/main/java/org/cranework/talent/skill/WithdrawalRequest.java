package org.cranework.talent.skill;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a certificate no longer counts. */
record WithdrawalRequest(@NotBlank @Size(min = 4, max = 500) String reason) {}
