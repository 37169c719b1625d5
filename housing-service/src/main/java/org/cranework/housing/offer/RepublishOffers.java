package org.cranework.housing.offer;

import jakarta.inject.Singleton;

import org.cranework.housing.journal.Fact;
import org.cranework.housing.journal.Journal;
import org.cranework.housing.journal.Republished;

/** Says every offer's current state again. */
@Singleton
class RepublishOffers extends Republished<Offer> {

    RepublishOffers(Offers rows, Journal journal) {
        super(rows, journal);
    }

    @Override
    public String aggregate() {
        return "housing.offer";
    }

    @Override
    protected Fact current(Offer offer) {
        return OfferData.fact(offer);
    }
}
