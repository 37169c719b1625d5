-- A unit held for a household until a day, and a household living in it for a term.
CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE TABLE offer (
    id             uuid PRIMARY KEY,
    version        bigint NOT NULL,
    unit_id        uuid NOT NULL REFERENCES unit,
    unit_kind      text NOT NULL,
    application_id uuid NOT NULL REFERENCES application,
    person_id      uuid NOT NULL,
    lease_id       uuid,
    state          text NOT NULL CHECK (state IN ('MADE', 'ACCEPTED', 'REFUSED', 'EXPIRED', 'RESCINDED')),
    made_on        date NOT NULL,
    deadline       date NOT NULL,
    deadline_at    timestamptz NOT NULL,
    starts_on      date NOT NULL,
    term_months    integer NOT NULL CHECK (term_months > 0),
    in_turn        boolean NOT NULL,
    reason_sealed  bytea,
    updated_at     timestamptz NOT NULL,
    CHECK ((state = 'ACCEPTED') = (lease_id IS NOT NULL)),
    CHECK (in_turn OR reason_sealed IS NOT NULL)
);

CREATE INDEX offer_unit ON offer (unit_id, id);
CREATE INDEX offer_application ON offer (application_id, id);
CREATE INDEX offer_person ON offer (person_id, id);

CREATE TABLE lease (
    id             uuid PRIMARY KEY,
    version        bigint NOT NULL,
    unit_id        uuid NOT NULL REFERENCES unit,
    application_id uuid NOT NULL REFERENCES application,
    offer_id       uuid NOT NULL UNIQUE REFERENCES offer,
    person_id      uuid NOT NULL,
    state          text NOT NULL CHECK (state IN ('PREPARED', 'SIGNED', 'ACTIVE', 'NOTICE', 'ENDED', 'VOIDED')),
    state_on       date NOT NULL,
    starts_on      date NOT NULL,
    ends_on        date NOT NULL,
    term           daterange NOT NULL GENERATED ALWAYS AS (daterange(starts_on, ends_on, '[]')) STORED,
    members        integer NOT NULL CHECK (members > 0),
    reason_sealed  bytea,
    updated_at     timestamptz NOT NULL,
    CONSTRAINT lease_terms_apart EXCLUDE USING gist (unit_id WITH =, term WITH &&) WHERE (state <> 'VOIDED')
);

CREATE INDEX lease_person ON lease (person_id, id);

-- Nobody lives in two talent homes, whichever applications, rounds or households they came by.
CREATE TABLE tenancy_member (
    id          uuid PRIMARY KEY,
    lease_id    uuid NOT NULL REFERENCES lease,
    blind_index bytea NOT NULL CHECK (octet_length(blind_index) = 32),
    since       date NOT NULL,
    ended_on    date
);

CREATE UNIQUE INDEX tenancy_member_live ON tenancy_member (blind_index) WHERE ended_on IS NULL;
CREATE INDEX tenancy_member_index ON tenancy_member (blind_index);
CREATE INDEX tenancy_member_lease ON tenancy_member (lease_id);
