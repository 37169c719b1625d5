-- Which events a consumer has applied, parked or buried: one row in the transaction of the effect.
CREATE TABLE inbox (
    consumer    text NOT NULL,
    event_id    uuid NOT NULL,
    received_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (consumer, event_id)
);

-- Rows arrive in time order and are swept by age: a block range index is a few pages where a tree would be as large as the key.
CREATE INDEX inbox_received_at ON inbox USING brin (received_at);

-- A dead event, and behind it in order of arrival every later one of its aggregate, until the first is replayed or discarded.
CREATE TABLE parked_event (
    position          bigint GENERATED ALWAYS AS IDENTITY (CACHE 1) PRIMARY KEY,
    consumer          text NOT NULL,
    topic             text NOT NULL,
    aggregate_id      uuid NOT NULL,
    aggregate_version bigint NOT NULL,
    event_id          uuid NOT NULL,
    type              text NOT NULL,
    time              timestamptz NOT NULL,
    historical        boolean NOT NULL,
    traceparent       text,
    payload           bytea NOT NULL,
    reason            text,
    replays           integer NOT NULL DEFAULT 0,
    parked_at         timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX parked_event_aggregate ON parked_event (consumer, aggregate_id, position);

COMMENT ON COLUMN parked_event.reason IS 'why it is dead; null while it only waits behind a dead one';
