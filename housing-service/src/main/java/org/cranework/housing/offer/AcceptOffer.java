package org.cranework.housing.offer;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.cranework.housing.application.ApplicationLine;
import org.cranework.housing.lease.LeaseTerms;
import org.cranework.housing.lease.PrepareLease;
import org.cranework.identity.access.CurrentCaller;
import org.cranework.web.problem.ProblemException;

/**
 * Accepts an offer: its row is locked first, so that it gets one answer, and the lease is prepared in the same transaction.
 * <p>
 * Refuses an offer that has its answer or whose deadline has passed, and a household of which someone lives in a talent home
 * already (409). Publishes {@code housing.offer.accepted.v1}.
 */
@ApplicationScoped
class AcceptOffer {

    private static final String OPERATION = "acceptOffer";

    private final Offers offers;
    private final ApplicationLine line;
    private final PrepareLease prepare;
    private final OfferWriter writer;
    private final CurrentCaller current;
    private final Clock clock;

    AcceptOffer(Offers offers, ApplicationLine line, PrepareLease prepare, OfferWriter writer, CurrentCaller current,
            Clock clock) {
        this.offers = offers;
        this.line = line;
        this.prepare = prepare;
        this.writer = writer;
        this.current = current;
        this.clock = clock;
    }

    @Transactional
    UUID accept(UUID id) {
        Offer offer = offers.lock(current.scope(), id).orElseThrow(ProblemException::notFound);
        // The clock is read under the lock: whoever waited past the deadline came too late, as the timer will find too.
        offer.checkOpen("accept", clock.instant());
        ApplicationLine.Applying applying = line.house(current.caller(), OPERATION, offer.applicationId());
        UUID lease = prepare.prepare(current.caller(), OPERATION, new LeaseTerms(offer.unitId(), offer.id(), applying.id(),
                applying.personId(), applying.indexes(), offer.startsOn(), offer.termMonths()));
        offer.accept(lease, clock.instant());
        writer.closed(current.caller(), OPERATION, offer);
        return offer.id();
    }
}
