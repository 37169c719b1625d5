package org.cranework.housing.offer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.cranework.web.action.AllowedAction;

/** An offer as it is answered. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OfferView(UUID id, long version, UUID unitId, UUID applicationId, UUID leaseId, OfferState state, LocalDate madeOn,
        LocalDate deadline, Instant deadlineAt, LocalDate startsOn, int termMonths, boolean inTurn, Instant updatedAt,
        List<AllowedAction> allowedActions) {

    static OfferView of(Offer offer, List<AllowedAction> actions) {
        return new OfferView(offer.id(), offer.version(), offer.unitId(), offer.applicationId(), offer.leaseId(),
                offer.state(), offer.madeOn(), offer.deadline(), offer.deadlineAt(), offer.startsOn(), offer.termMonths(),
                offer.inTurn(), offer.updatedAt(), actions);
    }
}
