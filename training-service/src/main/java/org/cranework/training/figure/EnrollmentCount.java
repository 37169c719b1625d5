package org.cranework.training.figure;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.cranework.figures.RecordCount;

/** Enrollments, counted by what they say today: the facts moved whenever they were changed. */
@ApplicationScoped
class EnrollmentCount implements RecordCount {

    private static final String SQL = """
            SELECT measure, e.organization_id, e.enrolled_on AS day, count(*) AS total
            FROM enrollment e LEFT JOIN major j ON j.code = e.major_code AND e.enrolled_on >= j.valid_from
                AND (j.valid_to IS NULL OR e.enrolled_on <= j.valid_to)
            CROSS JOIN LATERAL (VALUES ('enrollment.full-time', e.study_mode = 'full-time'),
                ('enrollment.part-time', e.study_mode = 'part-time'), ('enrollment.autumn', e.intake_season = 'autumn'),
                ('enrollment.autumn.equipment', e.intake_season = 'autumn' AND coalesce(j.equipment, false)))
                AS counted (measure, counts)
            WHERE e.state = 'enrolled' AND counted.counts GROUP BY measure, e.organization_id, e.enrolled_on""";

    @Override
    public List<String> key() {
        return List.of("measure", "organization_id", "day");
    }

    @Override
    public String sql() {
        return SQL;
    }
}
