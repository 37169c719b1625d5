-- list.sql with the audit row that names all who are on the page.
\set n random(1, :pages)
BEGIN;
WITH page AS (
    SELECT e.id, e.document_type, e.enrolled_on, e.intake_season, e.intake_year, e.major_code, e.masked_document, e.masked_name,
           e.masked_student_number, e.organization_id, e.region_code, e.state, e.study_mode, e.updated_at, e.version,
           (SELECT CASE WHEN count(*) = 1 THEN any_value(p.person_id) END FROM person_link p
               WHERE p.document_index = e.document_index)
      FROM enrollment e
     WHERE e.organization_id = (SELECT organization_id FROM bench_page WHERE n = :n) AND e.intake_year = 2019
       AND e.id > (SELECT id FROM bench_page WHERE n = :n)
     ORDER BY e.id FETCH FIRST 51 ROWS ONLY
), seen AS (
    INSERT INTO audit_entry (at, actor, client, operation, record, ids, field, purpose)
    SELECT now(), 'bench', 'bench', 'listEnrollments', 'enrollment', array_agg(id), NULL, NULL FROM page
)
SELECT * FROM page;
COMMIT;
