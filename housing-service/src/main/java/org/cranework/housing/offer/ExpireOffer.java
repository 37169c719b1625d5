package org.cranework.housing.offer;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.cranework.casework.timer.TimerHandler;
import org.cranework.housing.application.ApplicationLine;
import org.cranework.housing.property.UnitKind;
import org.cranework.identity.access.Caller;
import org.cranework.identity.access.Scope;

/**
 * Lets an offer go whose deadline has passed without an answer; the next in line gets the unit in the same transaction. An
 * offer that has its answer, or more time, is left alone. Publishes {@code housing.offer.expired.v1}, and {@code made} for the
 * next.
 */
@ApplicationScoped
class ExpireOffer implements TimerHandler {

    private static final Scope EVERY_OFFER = new Scope.City();
    private static final Caller TIMER = new Caller("timer", "housing-service", Set.of(), Optional.empty(), Optional.empty(),
            Optional.empty());

    private final Offers offers;
    private final ApplicationLine line;
    private final PassOffer pass;
    private final Clock clock;

    ExpireOffer(Offers offers, ApplicationLine line, PassOffer pass, Clock clock) {
        this.offers = offers;
        this.line = line;
        this.pass = pass;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return OfferWriter.DEADLINE;
    }

    @Override
    public void fire(UUID id) {
        Optional<UnitKind> kind = offers.kindOf(EVERY_OFFER, id);
        kind.ifPresent(line::queueUp);
        offers.lock(EVERY_OFFER, id).filter(this::isDue).ifPresent(offer -> {
            offer.close("expire", null, clock.instant());
            pass.pass(TIMER, kind(), offer);
        });
    }

    private boolean isDue(Offer offer) {
        return OfferState.LIFE.allows(offer.state(), "expire") && offer.isDue(clock.instant());
    }
}
