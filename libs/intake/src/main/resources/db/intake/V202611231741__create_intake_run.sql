-- A sheet on its way in. What is counted here adds up by constraint, whatever happens on the way.
CREATE TABLE intake_run (
    id               uuid PRIMARY KEY DEFAULT uuidv7(),
    record_type      text NOT NULL,
    organization_id  uuid NOT NULL,
    document_id      uuid NOT NULL REFERENCES document (id),
    size             bigint NOT NULL,
    mode             text NOT NULL CHECK (mode IN ('all-or-nothing', 'every-good-row')),
    dry_run          boolean NOT NULL,
    removal          text NOT NULL CHECK (removal IN ('none', 'missing')),
    charset          text,
    charset_detected boolean NOT NULL,
    taken_at         timestamptz NOT NULL,
    received_at      timestamptz NOT NULL,
    queued_at        timestamptz NOT NULL,
    finished_at      timestamptz,
    state            text NOT NULL CHECK (state IN
                         ('received', 'checking', 'checked', 'applying', 'applied', 'refused', 'cancelled', 'failed')),
    reason           text,
    base_run         uuid,
    rows             integer,
    rejected         integer,
    added            integer,
    changed          integer,
    unchanged        integer,
    missing          integer,
    findings         integer NOT NULL DEFAULT 0,
    applied_added    integer NOT NULL DEFAULT 0,
    applied_changed  integer NOT NULL DEFAULT 0,
    withdrawn        integer NOT NULL DEFAULT 0,
    through_row      integer NOT NULL DEFAULT 0,
    chunks           integer NOT NULL DEFAULT 0,
    removals_meant   integer,
    needs_approval   boolean NOT NULL,
    approved_by      text CHECK (approved_by <> actor),
    cancel_requested boolean NOT NULL DEFAULT false,
    attempts         integer NOT NULL DEFAULT 0,
    worker           uuid,
    lease_until      timestamptz,
    actor            text NOT NULL,
    client           text NOT NULL,
    trace_id         text NOT NULL,
    CHECK (rows = added + changed + unchanged + rejected),
    CHECK ((finished_at IS NOT NULL) = (state IN ('applied', 'refused', 'cancelled', 'failed'))),
    CHECK (state <> 'applied' OR (applied_added = added AND applied_changed = changed)),
    CHECK (state <> 'refused' OR (applied_added = 0 AND applied_changed = 0 AND withdrawn = 0)),
    CHECK (NOT needs_approval OR approved_by IS NOT NULL OR state NOT IN ('applying', 'applied')),
    CHECK (worker IS NULL OR state IN ('received', 'checking', 'applying'))
);

-- One run of a college is worked on at a time, whoever tries.
CREATE UNIQUE INDEX intake_run_one_at_work ON intake_run (record_type, organization_id) WHERE worker IS NOT NULL;
CREATE INDEX intake_run_open ON intake_run (record_type, organization_id, queued_at, id)
    WHERE state IN ('received', 'checking', 'applying');
CREATE INDEX intake_run_list ON intake_run (record_type, organization_id, id);

COMMENT ON COLUMN intake_run.base_run IS 'the run applied last when the difference was decided: it holds only on top of that';
COMMENT ON COLUMN intake_run.approved_by IS 'the second person, where one is needed: the token''s subject';
COMMENT ON COLUMN intake_run.through_row IS 'the resume point, stored with each chunk: rows up to it are applied';

-- What a college last had applied, by which older sheets are told.
CREATE TABLE intake_head (
    record_type     text NOT NULL,
    organization_id uuid NOT NULL,
    run_id          uuid NOT NULL,
    taken_at        timestamptz NOT NULL,
    PRIMARY KEY (record_type, organization_id)
);

CREATE TABLE intake_finding (
    run_id      uuid NOT NULL REFERENCES intake_run (id) ON DELETE CASCADE,
    id          uuid NOT NULL DEFAULT uuidv7(),
    row         integer NOT NULL,
    column_key  text,
    letter      text,
    code        text NOT NULL,
    severity    text NOT NULL CHECK (severity IN ('error', 'note')),
    masked      text,
    arguments   jsonb NOT NULL,
    PRIMARY KEY (run_id, row, id)
);

COMMENT ON COLUMN intake_finding.row IS '0 for the whole sheet';
COMMENT ON COLUMN intake_finding.arguments IS 'numbers, our own column names and codes; nothing a cell held';

CREATE TABLE intake_difference (
    run_id    uuid NOT NULL REFERENCES intake_run (id) ON DELETE CASCADE,
    id        uuid NOT NULL DEFAULT uuidv7(),
    action    text NOT NULL CHECK (action IN ('added', 'changed', 'missing')),
    row       integer,
    record_id uuid,
    label     text,
    fields    text[] NOT NULL,
    PRIMARY KEY (run_id, id)
);
