package org.cranework.housing.figure;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.cranework.figures.Cut;
import org.cranework.figures.FigureDefinition;
import org.cranework.figures.Period;
import org.cranework.figures.RecordLinks;

/** The units behind a figure: those that had reached its state by the day and were not retired by then. */
@ApplicationScoped
class UnitLinks implements RecordLinks {

    private static final Map<String, String> FILTERS = Map.of("unit.apartment.planned", "kind=talent-apartment&reached=planned",
            "unit.apartment.completed", "kind=talent-apartment&reached=accepted", "unit.house.raised",
            "kind=raised-house&reached=acquired", "unit.group-purchase", "kind=commercial-house&reached=acquired");

    @Override
    public List<String> of(FigureDefinition definition, Cut cut, List<Period> counted) {
        return List.of("/api/v1/housing/units?" + FILTERS.get(definition.measure()) + "&reachedBy="
                + counted.getLast().to() + cut.query());
    }
}
