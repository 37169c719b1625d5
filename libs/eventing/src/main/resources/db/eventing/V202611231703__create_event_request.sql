-- What an operator asked of this service's events. The service carries it out, because only it has the code to apply or
-- to rebuild an event; the operator's tool needs no more than this table.
CREATE TABLE event_request (
    id           uuid PRIMARY KEY DEFAULT uuidv7(),
    operation    text NOT NULL CHECK (operation IN ('replay', 'discard', 'republish')),
    target       text NOT NULL,
    aggregate_id uuid,
    requested_at timestamptz NOT NULL DEFAULT now(),
    progress     uuid,
    affected     bigint NOT NULL DEFAULT 0,
    outcome      text,
    finished_at  timestamptz,
    CHECK ((outcome IS NULL) = (finished_at IS NULL))
);

CREATE INDEX event_request_open ON event_request (id) WHERE finished_at IS NULL;

COMMENT ON COLUMN event_request.target IS 'the consumer to replay or discard for, or the aggregate to republish';
COMMENT ON COLUMN event_request.progress IS 'the last aggregate republished: a new start goes on behind it';
