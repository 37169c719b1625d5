-- Households that ask for a home, what is known of them, and what the rules said.
CREATE TABLE application (
    id            uuid PRIMARY KEY,
    version       bigint NOT NULL,
    person_id     uuid NOT NULL,
    kind          text NOT NULL CHECK (kind IN ('TALENT_APARTMENT', 'RAISED_HOUSE')),
    term_months   integer NOT NULL CHECK (term_months > 0),
    state         text NOT NULL CHECK (state IN ('NEEDS_EVIDENCE', 'QUALIFIED', 'NOT_QUALIFIED', 'OFFERED', 'HOUSED', 'CLOSED',
                                                 'LAPSED', 'WITHDRAWN', 'DISQUALIFIED')),
    tier          text COLLATE "C",
    held          boolean NOT NULL,
    submitted_on  date NOT NULL,
    submitted_at  timestamptz NOT NULL,
    valid_until   date,
    paused_until  date,
    refusals      integer NOT NULL CHECK (refusals >= 0),
    reason_sealed bytea,
    updated_at    timestamptz NOT NULL
);

CREATE INDEX application_person ON application (person_id, id);
CREATE INDEX application_line ON application (kind, tier, submitted_at, id) WHERE state = 'QUALIFIED' AND NOT held;

CREATE TABLE application_fact (
    id              uuid PRIMARY KEY,
    application_id  uuid NOT NULL REFERENCES application,
    fact            text NOT NULL,
    value           text NOT NULL,
    evidence        text NOT NULL CHECK (evidence IN ('DECLARED', 'CONFIRMED')),
    confirmed_on    date,
    evidence_sealed bytea,
    UNIQUE (application_id, fact),
    CHECK ((evidence = 'CONFIRMED') = (confirmed_on IS NOT NULL))
);

-- The applicant's row has an index alone: names and numbers of persons are talent's.
CREATE TABLE household_member (
    id                     uuid PRIMARY KEY,
    application_id         uuid NOT NULL REFERENCES application,
    relation               text NOT NULL,
    blind_index            bytea NOT NULL CHECK (octet_length(blind_index) = 32),
    document_type          text,
    name_sealed            bytea,
    document_number_sealed bytea,
    UNIQUE (application_id, blind_index),
    CHECK ((relation = 'APPLICANT') = (name_sealed IS NULL)),
    CHECK ((name_sealed IS NULL) = (document_number_sealed IS NULL))
);

CREATE INDEX household_member_index ON household_member (blind_index);

CREATE TABLE application_duplicate (
    id            uuid PRIMARY KEY,
    earlier_id    uuid NOT NULL REFERENCES application,
    later_id      uuid NOT NULL REFERENCES application,
    separate      boolean NOT NULL,
    reason_sealed bytea,
    decided_at    timestamptz,
    UNIQUE (earlier_id, later_id),
    CHECK (separate = (decided_at IS NOT NULL))
);

CREATE INDEX application_duplicate_later ON application_duplicate (later_id);

CREATE TABLE eligibility_decision (
    id                   uuid PRIMARY KEY,
    application_id       uuid NOT NULL REFERENCES application,
    decided_at           timestamptz NOT NULL,
    as_of                date NOT NULL,
    policy_id            uuid NOT NULL REFERENCES policy,
    policy_version       integer NOT NULL,
    outcome              text NOT NULL CHECK (outcome IN ('QUALIFIED', 'NEEDS_EVIDENCE', 'NOT_QUALIFIED')),
    tier                 text,
    findings             text NOT NULL CHECK (findings IS JSON ARRAY),
    facts                text NOT NULL CHECK (facts IS JSON ARRAY),
    other_talent_housing boolean NOT NULL,
    months_used          integer NOT NULL
);

CREATE INDEX eligibility_decision_application ON eligibility_decision (application_id, id);
