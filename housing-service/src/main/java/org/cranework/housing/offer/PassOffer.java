package org.cranework.housing.offer;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.cranework.housing.application.ApplicationLine;
import org.cranework.housing.eligibility.DecideEligibility;
import org.cranework.housing.occupancy.OccupyUnit;
import org.cranework.identity.access.Caller;
import org.cranework.identity.access.Scope;

/**
 * After an offer was refused or has expired: its application goes back in line, and the unit to the next, in the same
 * transaction; without a next it is available again.
 */
@ApplicationScoped
class PassOffer {

    private final Offers offers;
    private final ApplicationLine line;
    private final OccupyUnit occupy;
    private final DecideEligibility eligibility;
    private final OfferWriter writer;

    PassOffer(Offers offers, ApplicationLine line, OccupyUnit occupy, DecideEligibility eligibility, OfferWriter writer) {
        this.offers = offers;
        this.line = line;
        this.occupy = occupy;
        this.eligibility = eligibility;
        this.writer = writer;
    }

    /** The line must have been queued up for before the offer was locked. */
    void pass(Caller caller, String operation, Offer declined) {
        writer.closed(caller, operation, declined);
        occupy.letGo(declined.id());
        line.putBackRefused(caller, operation, declined.applicationId(), eligibility.rules().offer());
        line.next(declined.unitKind(), offers.declined(new Scope.City(), declined.unitId())).ifPresentOrElse(
                next -> promote(caller, operation, declined, next),
                () -> occupy.putBack(caller, operation, declined.unitId()));
    }

    private void promote(Caller caller, String operation, Offer declined, UUID next) {
        writer.make(caller, operation, OfferWriter.Proposal.inTurn(declined.unitId(), declined.unitKind(), next));
    }
}
