package org.cranework.housing.person;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A certified skill level as talent published it.
 *
 * @param id the certified level
 * @param person whose
 * @param level its code
 * @param issuedOn the day it was issued
 * @param withdrawn whether it counts no longer
 * @param version the version at talent
 */
public record KnownSkillLevel(UUID id, UUID person, String level, LocalDate issuedOn, boolean withdrawn, long version) {}
