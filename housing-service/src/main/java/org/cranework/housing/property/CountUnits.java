package org.cranework.housing.property;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.cranework.figures.CountedFact;
import org.cranework.figures.FigureJournal;
import org.cranework.housing.estate.Places;

/** Appends what a unit's move counts, in the move's transaction: one more on the day it happened, one less when it is retired. */
@ApplicationScoped
class CountUnits {

    private final FigureJournal journal;
    private final UnitMoves moves;
    private final Places places;

    CountUnits(FigureJournal journal, UnitMoves moves, Places places) {
        this.journal = journal;
        this.moves = moves;
        this.places = places;
    }

    /** After the move was written down. */
    void moved(Unit unit) {
        List<UnitState> reached = moves.of(unit).stream().map(UnitMove::state).toList();
        List<UnitState> before = reached.subList(0, reached.size() - 1);
        List<String> counted = before.isEmpty() ? List.of() : UnitMeasures.of(unit.kind(), before);
        if (unit.state() == UnitState.RETIRED) {
            counted.forEach(measure -> append(unit, measure, -1));
        } else {
            List<String> begun = new ArrayList<>(UnitMeasures.of(unit.kind(), reached));
            begun.removeAll(counted);
            begun.forEach(measure -> append(unit, measure, 1));
        }
    }

    private void append(Unit unit, String measure, long delta) {
        Places.Place place = places.hold(unit.estateId());
        journal.append(new CountedFact(measure, place.regionCode(), place.organizationId(), unit.stateOn(), delta, unit.id()));
    }
}
