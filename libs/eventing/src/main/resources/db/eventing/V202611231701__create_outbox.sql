-- Events that their business transaction has decided and Kafka has not yet. The columns are those of Debezium's event
-- router, so that Kafka Connect can take the relay's place by configuration.
-- CACHE 1: a session that held cached numbers back would hand them out after newer ones of the same aggregate.
CREATE TABLE outbox (
    seq              bigint GENERATED ALWAYS AS IDENTITY (CACHE 1) PRIMARY KEY,
    id               uuid NOT NULL,
    aggregatetype    text NOT NULL,
    aggregateid      uuid NOT NULL,
    type             text NOT NULL,
    aggregateversion bigint NOT NULL CHECK (aggregateversion >= 0),
    time             timestamptz NOT NULL,
    historical       boolean NOT NULL DEFAULT false,
    traceparent      text,
    reason           text,
    written_at       timestamptz NOT NULL DEFAULT now(),
    payload          bytea NOT NULL CHECK (octet_length(payload) <= 65536)
) WITH (
    -- Rows live for milliseconds: vacuum by count, not by share, or the relay wades through dead index entries.
    autovacuum_vacuum_scale_factor = 0,
    autovacuum_vacuum_threshold = 5000,
    autovacuum_vacuum_insert_scale_factor = 0,
    autovacuum_vacuum_insert_threshold = 50000,
    autovacuum_vacuum_cost_delay = 0
);

COMMENT ON COLUMN outbox.aggregatetype IS 'the topic';
COMMENT ON COLUMN outbox.reason IS 'why a consumer could not apply it; only on its way to a dead letter topic';
