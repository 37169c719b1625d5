-- The statements behind one enrollment read by its id: the row, and the audit row that says who saw it (training-service,
-- enrollment/ReadEnrollments).
\set n random(1, :pages)
BEGIN;
SELECT e.id, e.document_type, e.enrolled_on, e.intake_season, e.intake_year, e.major_code, e.masked_document, e.masked_name,
       e.masked_student_number, e.organization_id, e.region_code, e.state, e.study_mode, e.updated_at, e.version,
       (SELECT CASE WHEN count(*) = 1 THEN any_value(p.person_id) END FROM person_link p
           WHERE p.document_index = e.document_index)
  FROM enrollment e WHERE e.id = (SELECT id FROM bench_page WHERE n = :n);
INSERT INTO audit_entry (at, actor, client, operation, record, ids, field, purpose)
VALUES (now(), 'bench', 'bench', 'readEnrollment', 'enrollment', ARRAY[(SELECT id FROM bench_page WHERE n = :n)], NULL, NULL);
COMMIT;
