package org.cranework.housing.offer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.cranework.housing.journal.Fact;

/** An offer as its events tell it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OfferData(UUID offerId, UUID unitId, UUID applicationId, UUID personId, OfferState state, LocalDate madeOn,
        LocalDate deadline, Instant deadlineAt, LocalDate startsOn, int termMonths, boolean inTurn, UUID leaseId) {

    /** The fact is named as the state it led to. */
    static Fact fact(Offer offer) {
        return new Fact("offer", offer.state().code(), offer.id(), offer.version(), false,
                new OfferData(offer.id(), offer.unitId(), offer.applicationId(), offer.personId(), offer.state(),
                        offer.madeOn(), offer.deadline(), offer.deadlineAt(), offer.startsOn(), offer.termMonths(),
                        offer.inTurn(), offer.leaseId()));
    }
}
