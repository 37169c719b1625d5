package org.cranework.housing.estate;

import jakarta.inject.Singleton;

import org.cranework.housing.journal.Fact;
import org.cranework.housing.journal.Journal;
import org.cranework.housing.journal.Republished;

/** Says every building's current state again. */
@Singleton
class RepublishBuildings extends Republished<Building> {

    RepublishBuildings(Buildings rows, Journal journal) {
        super(rows, journal);
    }

    @Override
    public String aggregate() {
        return "housing.building";
    }

    @Override
    protected Fact current(Building building) {
        return BuildingData.fact("registered", building);
    }
}
