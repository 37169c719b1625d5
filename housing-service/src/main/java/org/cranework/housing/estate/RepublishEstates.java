package org.cranework.housing.estate;

import jakarta.inject.Singleton;

import org.cranework.housing.journal.Fact;
import org.cranework.housing.journal.Journal;
import org.cranework.housing.journal.Republished;

/** Says every estate's current state again. */
@Singleton
class RepublishEstates extends Republished<Estate> {

    RepublishEstates(Estates rows, Journal journal) {
        super(rows, journal);
    }

    @Override
    public String aggregate() {
        return "housing.estate";
    }

    @Override
    protected Fact current(Estate estate) {
        return EstateData.fact("changed", estate);
    }
}
