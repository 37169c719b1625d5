package org.cranework.housing.eligibility;

import java.time.LocalDate;

import org.cranework.casework.policy.Policy;

/**
 * A verdict with everything it rests on.
 *
 * @param policy the version applied
 * @param asOf the day whose policy it is
 * @param facts the facts as they were
 * @param household what the service itself knew
 * @param verdict what came of it
 */
public record Ruling(Policy<HousingRules> policy, LocalDate asOf, Facts facts, Household household, Verdict verdict) {}
