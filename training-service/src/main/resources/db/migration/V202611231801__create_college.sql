-- What training knows of talent's organizations: a replica, kept by events. Sheets come from these alone.
CREATE TABLE college (
    id          uuid PRIMARY KEY,
    version     bigint NOT NULL,
    kind        text NOT NULL,
    name        text NOT NULL,
    region_code text COLLATE "C" NOT NULL,
    credit_code text COLLATE "C" NOT NULL
);

-- Who a document belongs to, as talent decided: beside the enrollments and not in them, so that an answer about a hundred
-- thousand people rewrites none of their rows.
CREATE TABLE person_link (
    document_index bytea PRIMARY KEY,
    person_id      uuid NOT NULL,
    version        bigint NOT NULL
);
