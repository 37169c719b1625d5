package org.cranework.training.figure;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.cranework.figures.Cut;
import org.cranework.figures.FigureDefinition;
import org.cranework.figures.Period;
import org.cranework.figures.RecordLinks;

/** The enrollments behind a figure. */
@ApplicationScoped
class EnrollmentLinks implements RecordLinks {

    private static final String LIST = "/api/v1/training/enrollments?state=enrolled";

    private static final Map<String, String> FILTERS = Map.of("enrollment.full-time", "&studyMode=full-time",
            "enrollment.part-time", "&studyMode=part-time", "enrollment.autumn", "&intakeSeason=autumn",
            "enrollment.autumn.equipment", "&intakeSeason=autumn&equipment=true");

    @Override
    public List<String> of(FigureDefinition definition, Cut cut, List<Period> counted) {
        String filter = FILTERS.get(definition.measure());
        return counted.stream()
                .map(days -> LIST + filter + "&enrolledFrom=" + days.from() + "&enrolledTo=" + days.to() + cut.query())
                .toList();
    }
}
