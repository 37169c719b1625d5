package org.cranework.housing.eligibility;

/**
 * What the service itself knows of a household.
 *
 * @param otherTalentHousing whether someone of it lives in a talent home now
 * @param monthsUsed the most months anyone of it has lived in talent homes
 */
public record Household(boolean otherTalentHousing, int monthsUsed) {}
