package org.cranework.housing.offer;

import java.time.Instant;
import java.time.LocalDate;

import org.cranework.housing.application.ApplicationLine.Applying;

/**
 * What is offered to whom until when.
 *
 * @param applying the household
 * @param madeOn today
 * @param deadline the last day to accept
 * @param deadlineAt its end
 * @param startsOn the first day of the lease
 * @param inTurn whether it was the next in line
 * @param reasonSealed why the line was passed over; null where it was not
 */
@SuppressWarnings("ArrayRecordComponent") // handed from one method to the next and never compared
record OfferTerms(Applying applying, LocalDate madeOn, LocalDate deadline, Instant deadlineAt, LocalDate startsOn,
        boolean inTurn, byte[] reasonSealed) {}
