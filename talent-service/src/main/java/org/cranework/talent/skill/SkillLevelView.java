package org.cranework.talent.skill;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;

/** A certified skill level as it is answered. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SkillLevelView(UUID id, UUID personId, Ladder ladder, Level level, String occupationCode, String issuerCreditCode,
        LocalDate on, boolean withdrawn, Instant recordedAt, Instant withdrawnAt) {}
