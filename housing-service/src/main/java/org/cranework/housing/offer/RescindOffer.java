package org.cranework.housing.offer;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.cranework.housing.application.ApplicationLine;
import org.cranework.housing.occupancy.OccupyUnit;
import org.cranework.identity.access.CurrentCaller;
import org.cranework.identity.sealing.Sealer;
import org.cranework.web.problem.ProblemException;

/**
 * Takes an open offer back: the unit is available again, the application in line as before, and nobody is promoted.
 * <p>
 * Refuses an offer that has its answer (409). Publishes {@code housing.offer.rescinded.v1}.
 */
@ApplicationScoped
class RescindOffer {

    private static final String OPERATION = "rescindOffer";

    private final Offers offers;
    private final ApplicationLine line;
    private final OccupyUnit occupy;
    private final OfferWriter writer;
    private final Sealer sealer;
    private final CurrentCaller current;
    private final Clock clock;

    RescindOffer(Offers offers, ApplicationLine line, OccupyUnit occupy, OfferWriter writer, Sealer sealer,
            CurrentCaller current, Clock clock) {
        this.offers = offers;
        this.line = line;
        this.occupy = occupy;
        this.writer = writer;
        this.sealer = sealer;
        this.current = current;
        this.clock = clock;
    }

    @Transactional
    void rescind(UUID id, String reason) {
        Offer offer = offers.lock(current.scope(), id).orElseThrow(ProblemException::notFound);
        offer.close("rescind", sealer.seal(reason, OfferWriter.REASON), clock.instant());
        writer.closed(current.caller(), OPERATION, offer);
        occupy.letGo(offer.id());
        occupy.putBack(current.caller(), OPERATION, offer.unitId());
        line.putBack(current.caller(), OPERATION, offer.applicationId());
    }
}
