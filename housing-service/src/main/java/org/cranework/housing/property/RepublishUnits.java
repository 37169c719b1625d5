package org.cranework.housing.property;

import jakarta.inject.Singleton;

import org.cranework.housing.journal.Fact;
import org.cranework.housing.journal.Journal;
import org.cranework.housing.journal.Republished;
import org.cranework.web.time.CityCalendar;

/** Says every unit's current state again. */
@Singleton
class RepublishUnits extends Republished<Unit> {

    private final CityCalendar calendar;

    RepublishUnits(Units rows, Journal journal, CityCalendar calendar) {
        super(rows, journal);
        this.calendar = calendar;
    }

    @Override
    public String aggregate() {
        return "housing.unit";
    }

    @Override
    protected Fact current(Unit unit) {
        return UnitData.fact(unit.state() == UnitState.PLANNED ? "registered" : "moved", unit,
                unit.stateOn().isBefore(calendar.goLive()));
    }
}
