package org.cranework.housing.figure;

/** Which step of which kind of unit counts towards which measure, for those who count in SQL. */
public final class CountedStates {

    /** A table {@code m (kind, state, measure)}. */
    public static final String MEASURES = """
            (VALUES ('TALENT_APARTMENT', 'PLANNED', 'unit.apartment.planned'),
                ('TALENT_APARTMENT', 'ACCEPTED', 'unit.apartment.completed'),
                ('RAISED_HOUSE', 'ACQUIRED', 'unit.house.raised'),
                ('COMMERCIAL_HOUSE', 'ACQUIRED', 'unit.group-purchase')) AS m (kind, state, measure)""";

    private CountedStates() {}
}
