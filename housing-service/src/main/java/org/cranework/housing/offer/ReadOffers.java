package org.cranework.housing.offer;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.cranework.casework.action.CallerActions;
import org.cranework.housing.journal.Journal;
import org.cranework.identity.access.CurrentCaller;
import org.cranework.web.paging.Page;
import org.cranework.web.paging.PageRequest;
import org.cranework.web.precondition.Versioned;
import org.cranework.web.problem.ProblemException;

/** Reads offers in the caller's scope; who saw whose is audited. */
@ApplicationScoped
class ReadOffers {

    private final Offers offers;
    private final Journal journal;
    private final CurrentCaller current;
    private final CallerActions actions;
    private final Clock clock;

    ReadOffers(Offers offers, Journal journal, CurrentCaller current, CallerActions actions, Clock clock) {
        this.offers = offers;
        this.journal = journal;
        this.current = current;
        this.actions = actions;
        this.clock = clock;
    }

    @Transactional
    Versioned<OfferView> read(UUID id) {
        Offer offer = offers.find(current.scope(), id).orElseThrow(ProblemException::notFound);
        journal.read(current.caller(), "readOffer", "offer", List.of(id));
        return new Versioned<>(view(offer), offer.version());
    }

    @Transactional
    Page<OfferView> list(OfferFilter filter, PageRequest request) {
        Page<Offer> page = offers.page(current.scope(), filter.conditions(), request);
        journal.read(current.caller(), "listOffers", "offer", page.items().stream().map(Offer::id).toList());
        return page.map(this::view);
    }

    /** Past the deadline nothing can be asked for, though the timer may not have fired yet. */
    private OfferView view(Offer offer) {
        List<String> possible = offer.isDue(clock.instant()) ? List.of() : OfferState.LIFE.actions(offer.state());
        return OfferView.of(offer, actions.posts(possible, action -> action + "Offer", OfferResource.PATH + "/" + offer.id()));
    }
}
