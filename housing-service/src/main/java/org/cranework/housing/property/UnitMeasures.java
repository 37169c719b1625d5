package org.cranework.housing.property;

import java.util.ArrayList;
import java.util.List;

/** What a unit counts towards in {@code contracts/figures.yaml}, and when it begins and ceases to. */
final class UnitMeasures {

    static final String APARTMENT_PLANNED = "unit.apartment.planned";
    static final String APARTMENT_COMPLETED = "unit.apartment.completed";
    static final String HOUSE_RAISED = "unit.house.raised";
    static final String GROUP_PURCHASE = "unit.group-purchase";

    private UnitMeasures() {}

    /** The measures that count the unit for having been in these states; every unit was planned first. */
    static List<String> of(UnitKind kind, List<UnitState> reached) {
        List<String> measures = new ArrayList<>();
        switch (kind) {
            case TALENT_APARTMENT -> {
                measures.add(APARTMENT_PLANNED);
                if (reached.contains(UnitState.ACCEPTED)) {
                    measures.add(APARTMENT_COMPLETED);
                }
            }
            case RAISED_HOUSE -> {
                if (reached.contains(UnitState.ACQUIRED)) {
                    measures.add(HOUSE_RAISED);
                }
            }
            case COMMERCIAL_HOUSE -> {
                if (reached.contains(UnitState.ACQUIRED)) {
                    measures.add(GROUP_PURCHASE);
                }
            }
        }
        return measures;
    }
}
