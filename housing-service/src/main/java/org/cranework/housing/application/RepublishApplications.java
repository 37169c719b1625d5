package org.cranework.housing.application;

import jakarta.inject.Singleton;

import org.cranework.housing.journal.Fact;
import org.cranework.housing.journal.Journal;
import org.cranework.housing.journal.Republished;

/** Says every application's current state again. */
@Singleton
class RepublishApplications extends Republished<Application> {

    RepublishApplications(Applications rows, Journal journal) {
        super(rows, journal);
    }

    @Override
    public String aggregate() {
        return "housing.application";
    }

    @Override
    protected Fact current(Application application) {
        return ApplicationData.fact("changed", application);
    }
}
