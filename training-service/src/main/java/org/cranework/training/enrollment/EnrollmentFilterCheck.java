package org.cranework.training.enrollment;

import java.util.List;

import org.cranework.web.problem.ProblemException;

/** What a filter may hold: an unknown code would otherwise answer an empty list, which looks like an answer. */
final class EnrollmentFilterCheck {

    private EnrollmentFilterCheck() {}

    static void check(EnrollmentFilter filter) {
        oneOf("intakeSeason", filter.intakeSeason(), List.of("spring", "autumn"));
        oneOf("studyMode", filter.studyMode(), List.of("full-time", "part-time"));
        oneOf("state", filter.state(), List.of("enrolled", "withdrawn"));
        form("region", filter.region(), "\\d{6}");
        form("majorGroup", filter.majorGroup(), "\\d{2}");
    }

    private static void oneOf(String name, String value, List<String> codes) {
        if (value != null && !codes.contains(value)) {
            throw ProblemException.invalid("query/" + name, "unknown-code");
        }
    }

    private static void form(String name, String value, String form) {
        if (value != null && !value.matches(form)) {
            throw ProblemException.invalid("query/" + name, "wrong-format");
        }
    }
}
