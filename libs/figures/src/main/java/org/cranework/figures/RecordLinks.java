package org.cranework.figures;

import java.util.List;

/** Where the records behind a figure are listed; a bean of each service that counts. */
public interface RecordLinks {

    /**
     * The lists of records that the figure counts.
     *
     * @param definition which figure
     * @param cut of which part of the city
     * @param counted the days counted: one period, or two where autumns are compared
     */
    List<String> of(FigureDefinition definition, Cut cut, List<Period> counted);
}
