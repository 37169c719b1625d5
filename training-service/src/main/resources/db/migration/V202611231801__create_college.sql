-- What training knows of talent's organizations: a replica, kept by events. Sheets come from these alone.
CREATE TABLE college (
    id          uuid PRIMARY KEY,
    version     bigint NOT NULL,
    kind        text NOT NULL,
    name        text NOT NULL,
    region_code text COLLATE "C" NOT NULL,
    credit_code text COLLATE "C" NOT NULL
);

-- Which document is whose, as talent decided: beside the enrollments and not in them, so that an answer about a hundred
-- thousand people rewrites none of their rows. While a corrected document is on its way from one person to another both may have
-- it here, and an enrollment is nobody's until it is clear again.
CREATE TABLE person_link (
    person_id      uuid PRIMARY KEY,
    document_index bytea NOT NULL,
    version        bigint NOT NULL
);

CREATE INDEX person_link_document ON person_link (document_index);
