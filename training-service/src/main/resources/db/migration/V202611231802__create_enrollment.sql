-- One student's admission to one college's program.
CREATE TABLE enrollment (
    id                    uuid PRIMARY KEY DEFAULT uuidv7(),
    version               bigint NOT NULL DEFAULT 0,
    organization_id       uuid NOT NULL REFERENCES college (id),
    student_index         bytea NOT NULL,
    intake_year           integer NOT NULL CHECK (intake_year BETWEEN 1900 AND 2999),
    digest                bytea NOT NULL,
    state                 text NOT NULL CHECK (state IN ('enrolled', 'withdrawn')),
    intake_season         text NOT NULL CHECK (intake_season IN ('spring', 'autumn')),
    study_mode            text NOT NULL CHECK (study_mode IN ('full-time', 'part-time')),
    major_code            text COLLATE "C" NOT NULL,
    region_code           text COLLATE "C" NOT NULL,
    enrolled_on           date NOT NULL,
    document_type         text NOT NULL,
    document_index        bytea NOT NULL,
    subject               text NOT NULL,
    sealed                bytea NOT NULL,
    masked_name           text NOT NULL,
    masked_student_number text NOT NULL,
    masked_document       text NOT NULL,
    run_id                uuid NOT NULL,
    updated_at            timestamptz NOT NULL,
    CONSTRAINT enrollment_key UNIQUE (organization_id, student_index, intake_year)
);

CREATE INDEX enrollment_list ON enrollment (organization_id, id);

COMMENT ON COLUMN enrollment.digest IS 'keyed digest of all a sheet says; empty once withdrawn, so that listing it again is a change';
COMMENT ON COLUMN enrollment.subject IS 'who the student is, as events carry it: a compact JWE';
COMMENT ON COLUMN enrollment.sealed IS 'name, numbers, birth date and phone under this service''s own key';
COMMENT ON COLUMN enrollment.run_id IS 'the feed that last wrote it';
