-- What each Idempotency-Key made, written in the transaction that made it. No body is kept: a replay reads the record.
CREATE TABLE idempotency (
    client    text COLLATE "C" NOT NULL CHECK (length(client) <= 255),
    operation text COLLATE "C" NOT NULL CHECK (length(operation) <= 100),
    key       text COLLATE "C" NOT NULL CHECK (length(key) BETWEEN 1 AND 255),
    hash      bytea            NOT NULL CHECK (length(hash) = 32),
    status    smallint         NOT NULL,
    location  text             NOT NULL,
    record    uuid             NOT NULL,
    made_at   timestamptz      NOT NULL,
    PRIMARY KEY (client, operation, key)
);

CREATE INDEX idempotency_made_at ON idempotency (made_at);
