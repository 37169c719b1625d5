package org.cranework.training.figure;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Where the records behind a figure are listed. */
final class RecordLinks {

    private static final String LIST = "/api/v1/training/enrollments?state=enrolled";

    private static final Map<String, String> FILTERS = Map.of("enrollment.full-time", "&studyMode=full-time",
            "enrollment.part-time", "&studyMode=part-time", "enrollment.autumn", "&intakeSeason=autumn",
            "enrollment.autumn.equipment", "&intakeSeason=autumn&equipment=true");

    private RecordLinks() {}

    static List<String> of(FigureDefinition definition, Cut cut, Period period, Period comparedWith) {
        String filter = FILTERS.get(definition.measure());
        return Stream.of(period, comparedWith).filter(days -> days != null)
                .map(days -> LIST + filter + "&enrolledFrom=" + days.from() + "&enrolledTo=" + days.to() + cut.query())
                .toList();
    }
}
