package org.cranework.training.enrollment;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.cranework.intake.Chunk;
import org.cranework.intake.Run;

/**
 * The statements that write. Each is one: what was written, its events and the facts it moves are read off the same RETURNING, so
 * there is no event without its cause and no cause without its event.
 */
final class EnrollmentWrites {

    private static final String COLUMNS = """
            student_index, intake_year, digest, intake_season, study_mode, major_code, region_code, enrolled_on, document_type, \
            document_index, subject, sealed, masked_name, masked_student_number, masked_document""";

    /** What events and facts need of a row that was written, as it is now and as it was. */
    private static final String WRITTEN = """
            new.id, new.version, new.organization_id, new.intake_year, new.intake_season, new.study_mode, new.major_code, \
            new.region_code, new.enrolled_on, new.state, new.document_index, new.subject, old.id IS NULL AS inserted, \
            old.state AS old_state, old.intake_season AS old_intake_season, old.study_mode AS old_study_mode, \
            old.major_code AS old_major_code, old.enrolled_on AS old_enrolled_on""";

    /** A chunk is sorted, and what was written is kept for events and facts: 15 MB each, in files otherwise. */
    private static final String CHUNK_MEMORY = "48MB";

    /** A sheet that finds nothing unchanged has no need to look before it writes. */
    private static final String CHANGED_ONLY = """
            LEFT JOIN enrollment t ON t.organization_id = ?::uuid AND t.student_index = s.student_index
                AND t.intake_year = s.intake_year
            WHERE t.digest IS DISTINCT FROM s.digest AND""";

    private static final String UPSERT = """
            WITH written AS (
                INSERT INTO enrollment AS t (organization_id, state, run_id, updated_at, %s)
                SELECT ?::uuid, 'enrolled', ?::uuid, now(), %s FROM (
                    SELECT s.* FROM %s s %s s.row > ? AND s.row <= ?) s
                ORDER BY s.student_index
                ON CONFLICT ON CONSTRAINT enrollment_key DO UPDATE SET version = t.version + 1, state = 'enrolled',
                    run_id = excluded.run_id, updated_at = excluded.updated_at, digest = excluded.digest,
                    intake_season = excluded.intake_season, study_mode = excluded.study_mode,
                    major_code = excluded.major_code, region_code = excluded.region_code, enrolled_on = excluded.enrolled_on,
                    document_type = excluded.document_type, document_index = excluded.document_index,
                    subject = excluded.subject, sealed = excluded.sealed, masked_name = excluded.masked_name,
                    masked_student_number = excluded.masked_student_number, masked_document = excluded.masked_document
                WHERE t.digest <> excluded.digest
                RETURNING %s)""";

    private static final String WITHDRAW = """
            WITH written AS (
                UPDATE enrollment t SET version = t.version + 1, state = 'withdrawn', digest = '', run_id = ?::uuid,
                    updated_at = now()
                WHERE t.organization_id = ?::uuid AND t.state = 'enrolled'
                  AND t.intake_year IN (SELECT DISTINCT intake_year FROM %1$s)
                  AND NOT EXISTS (SELECT FROM %1$s s WHERE s.student_index = t.student_index AND s.intake_year = t.intake_year)
                RETURNING %2$s)""";

    private static final String EVENTS_AND_FACTS = """
            , event AS (
                INSERT INTO outbox (id, aggregatetype, aggregateid, type, aggregateversion, time, historical, traceparent, payload)
                SELECT uuidv7(), 'training.enrollment', id, CASE WHEN inserted THEN 'training.enrollment.registered.v1'
                        WHEN state = 'withdrawn' THEN 'training.enrollment.withdrawn.v1'
                        ELSE 'training.enrollment.changed.v1' END,
                    version, now(), false, ?, %s
                FROM written)
            , moved AS (
                SELECT intake_season, study_mode, major_code, enrolled_on, sum(delta) AS delta FROM (
                    SELECT intake_season, study_mode, major_code, enrolled_on, 1 AS delta FROM written WHERE state = 'enrolled'
                    UNION ALL
                    SELECT old_intake_season, old_study_mode, old_major_code, old_enrolled_on, -1 FROM written
                    WHERE NOT inserted AND old_state = 'enrolled') one
                GROUP BY intake_season, study_mode, major_code, enrolled_on)
            , fact AS (
                INSERT INTO figure_fact (recorded_at, measure, region_code, organization_id, day, delta, run_id)
                SELECT now(), measure, c.region_code, c.id, m.enrolled_on, sum(m.delta), ?::uuid
                FROM moved m JOIN college c ON c.id = ?::uuid
                    LEFT JOIN major j ON j.code = m.major_code AND m.enrolled_on >= j.valid_from
                        AND (j.valid_to IS NULL OR m.enrolled_on <= j.valid_to)
                    CROSS JOIN LATERAL (VALUES ('enrollment.full-time', m.study_mode = 'full-time'),
                        ('enrollment.part-time', m.study_mode = 'part-time'),
                        ('enrollment.autumn', m.intake_season = 'autumn'),
                        ('enrollment.autumn.equipment', m.intake_season = 'autumn' AND coalesce(j.equipment, false)))
                        AS counted (measure, counts)
                WHERE counted.counts
                GROUP BY measure, c.region_code, c.id, m.enrolled_on
                HAVING sum(m.delta) <> 0)
            SELECT count(*) FILTER (WHERE inserted), count(*) FILTER (WHERE NOT inserted) FROM written""";

    private EnrollmentWrites() {}

    static Run.Applied apply(Connection connection, Chunk chunk) throws SQLException {
        Run run = chunk.run();
        boolean look = run.difference().orElseThrow().unchanged() > 0;
        String upsert = UPSERT.formatted(COLUMNS, COLUMNS, chunk.staging(), look ? CHANGED_ONLY : "WHERE", WRITTEN);
        planForChunk(connection);
        try (PreparedStatement statement = connection
                .prepareStatement(upsert + EVENTS_AND_FACTS.formatted(EnrollmentEvents.DATA))) {
            int at = 1;
            statement.setObject(at++, run.organizationId());
            statement.setObject(at++, run.id());
            if (look) {
                statement.setObject(at++, run.organizationId());
            }
            statement.setInt(at++, chunk.after());
            statement.setInt(at++, chunk.through());
            bindTail(statement, at, run);
            try (ResultSet written = statement.executeQuery()) {
                written.next();
                return new Run.Applied(written.getInt(1), written.getInt(2), 0, chunk.through());
            }
        }
    }

    static int withdraw(Connection connection, Chunk wholeSheet) throws SQLException {
        Run run = wholeSheet.run();
        String withdraw = WITHDRAW.formatted(wholeSheet.staging(), WRITTEN);
        resetPlan(connection);
        try (PreparedStatement statement = connection
                .prepareStatement(withdraw + EVENTS_AND_FACTS.formatted(EnrollmentEvents.DATA))) {
            statement.setObject(1, run.id());
            statement.setObject(2, run.organizationId());
            bindTail(statement, 3, run);
            try (ResultSet written = statement.executeQuery()) {
                written.next();
                return written.getInt(2);
            }
        }
    }

    private static void bindTail(PreparedStatement statement, int from, Run run) throws SQLException {
        statement.setString(from, run.traceparent());
        statement.setObject(from + 1, run.id());
        statement.setObject(from + 2, run.organizationId());
    }

    /**
     * A chunk is small beside the table, but the statistics of a table that fills while a sheet is applied say otherwise: without
     * this a plan made for the empty table reads all of it for every chunk.
     */
    private static void planForChunk(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET LOCAL enable_seqscan = off; SET LOCAL enable_hashjoin = off; "
                    + "SET LOCAL enable_mergejoin = off; SET LOCAL work_mem = '" + CHUNK_MEMORY + "'");
        }
    }

    private static void resetPlan(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET LOCAL enable_seqscan = on; SET LOCAL enable_hashjoin = on; SET LOCAL enable_mergejoin = on");
        }
    }
}
