package org.cranework.housing.offer;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.cranework.housing.application.ApplicationLine;
import org.cranework.identity.access.CurrentCaller;
import org.cranework.identity.sealing.Sealer;
import org.cranework.web.problem.ProblemException;

/**
 * Refuses an offer for its household; the next in line gets the unit in the same transaction.
 * <p>
 * Refuses an offer that has its answer or whose deadline has passed (409). Publishes {@code housing.offer.refused.v1}, and
 * {@code made} for the next.
 */
@ApplicationScoped
class RefuseOffer {

    private static final String OPERATION = "refuseOffer";

    private final Offers offers;
    private final ApplicationLine line;
    private final PassOffer pass;
    private final Sealer sealer;
    private final CurrentCaller current;
    private final Clock clock;

    RefuseOffer(Offers offers, ApplicationLine line, PassOffer pass, Sealer sealer, CurrentCaller current, Clock clock) {
        this.offers = offers;
        this.line = line;
        this.pass = pass;
        this.sealer = sealer;
        this.current = current;
        this.clock = clock;
    }

    @Transactional
    void refuse(UUID id, String reason) {
        line.queueUp(offers.kindOf(current.scope(), id).orElseThrow(ProblemException::notFound));
        Offer offer = offers.lock(current.scope(), id).orElseThrow(ProblemException::notFound);
        offer.checkOpen("refuse", clock.instant());
        offer.close("refuse", sealer.seal(reason, OfferWriter.REASON), clock.instant());
        pass.pass(current.caller(), OPERATION, offer);
    }
}
