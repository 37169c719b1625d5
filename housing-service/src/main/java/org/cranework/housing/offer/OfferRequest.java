package org.cranework.housing.offer;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What {@code makeOffer} takes.
 *
 * @param unitId what is offered
 * @param applicationId to whom; null for the next in line
 * @param startsOn the first day of the lease; null for the day after the deadline
 * @param reason why the line is passed over; needed where it is
 */
record OfferRequest(@NotNull UUID unitId, UUID applicationId, LocalDate startsOn,
        @Size(min = 2, max = 500) String reason) {}
