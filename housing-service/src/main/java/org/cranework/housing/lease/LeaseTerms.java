package org.cranework.housing.lease;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What an accepted offer agreed.
 *
 * @param unitId which unit
 * @param offerId by which offer
 * @param applicationId on whose application
 * @param personId who applied
 * @param indexes everyone who will live there
 * @param startsOn the first day
 * @param termMonths for how long
 */
public record LeaseTerms(UUID unitId, UUID offerId, UUID applicationId, UUID personId, List<byte[]> indexes,
        LocalDate startsOn, int termMonths) {}
