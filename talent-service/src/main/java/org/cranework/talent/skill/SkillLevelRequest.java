package org.cranework.talent.skill;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * What {@code recordSkillLevel} takes.
 *
 * @param ladder by which it was issued
 * @param level reached
 * @param occupationCode of the national occupational classification, such as 6-18-01-01
 * @param issuerCreditCode who issued it, by GB 32100
 * @param on the day it was issued
 */
record SkillLevelRequest(@NotNull Ladder ladder, @NotNull Level level,
        @NotNull @Pattern(regexp = "[1-8]-[0-9]{2}-[0-9]{2}-[0-9]{2}") String occupationCode, @NotNull String issuerCreditCode,
        @NotNull LocalDate on) {}
