package org.cranework.training.enrollment;

/** The data of this feature's events, made in SQL where their rows are; {@code contracts/events/training} has the schemas. */
final class EnrollmentEvents {

    static final String TOPIC = "training.enrollment";

    /** An SQL expression over the columns of {@code enrollment}: the whole state, whatever happened. */
    static final String DATA = """
            convert_to(json_build_object('enrollmentId', id, 'organizationId', organization_id, 'intakeYear', intake_year,
                'intakeSeason', intake_season, 'studyMode', study_mode, 'majorCode', major_code,
                'majorGroup', left(major_code, 2), 'regionCode', region_code, 'enrolledOn', enrolled_on, 'state', state,
                'subject', json_build_object('index', rtrim(translate(encode(document_index, 'base64'), '+/', '-_'), '='),
                    'sealed', subject))::text, 'UTF8')""";

    private EnrollmentEvents() {}
}
