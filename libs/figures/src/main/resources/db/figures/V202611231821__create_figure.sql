-- IF NOT EXISTS: training had these tables before there was a library for them.
--
-- Facts that count, appended in the transaction of the records they count, never changed. One row stands for all records of a
-- chunk that move one measure by the same college on the same day.
CREATE TABLE IF NOT EXISTS figure_fact (
    seq             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    recorded_at     timestamptz NOT NULL,
    measure         text COLLATE "C" NOT NULL,
    region_code     text COLLATE "C" NOT NULL,
    organization_id uuid NOT NULL,
    day             date NOT NULL,
    delta           bigint NOT NULL CHECK (delta <> 0),
    run_id          uuid NOT NULL,
    folded          boolean NOT NULL DEFAULT false
);

-- What the projector has yet to fold. Taken by row, not by position: a sequence number below the last one folded may commit later.
CREATE INDEX IF NOT EXISTS figure_fact_unfolded ON figure_fact (seq) WHERE NOT folded;
CREATE INDEX IF NOT EXISTS figure_fact_day ON figure_fact (measure, day);

CREATE TABLE IF NOT EXISTS figure_day (
    measure         text COLLATE "C" NOT NULL,
    region_code     text COLLATE "C" NOT NULL,
    organization_id uuid NOT NULL,
    day             date NOT NULL,
    delta           bigint NOT NULL,
    PRIMARY KEY (measure, day, region_code, organization_id)
);
