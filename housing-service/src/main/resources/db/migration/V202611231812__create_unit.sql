-- Homes, what they went through, and who holds them.
CREATE TABLE unit (
    id          uuid PRIMARY KEY,
    version     bigint NOT NULL,
    estate_id   uuid NOT NULL REFERENCES estate,
    building_id uuid NOT NULL REFERENCES building,
    number      text COLLATE "C" NOT NULL,
    kind        text NOT NULL CHECK (kind IN ('TALENT_APARTMENT', 'RAISED_HOUSE', 'COMMERCIAL_HOUSE')),
    area_cm2    integer NOT NULL CHECK (area_cm2 > 0),
    bedrooms    integer NOT NULL CHECK (bedrooms >= 0),
    state       text NOT NULL CHECK (state IN ('PLANNED', 'ACQUIRED', 'RENOVATING', 'ACCEPTED', 'AVAILABLE', 'RESERVED',
                                               'LEASED', 'TURNOVER', 'OFF_SHELF', 'RETIRED')),
    state_on    date NOT NULL,
    updated_at  timestamptz NOT NULL,
    UNIQUE (building_id, number)
);

CREATE INDEX unit_estate ON unit (estate_id, id);
CREATE INDEX unit_state ON unit (state, kind, id);

CREATE TABLE unit_move (
    id            uuid PRIMARY KEY,
    unit_id       uuid NOT NULL REFERENCES unit,
    unit_version  bigint NOT NULL,
    state         text NOT NULL,
    on_date       date NOT NULL,
    recorded_at   timestamptz NOT NULL,
    historical    boolean NOT NULL,
    reason_sealed bytea,
    UNIQUE (unit_id, unit_version)
);

COMMENT ON COLUMN unit_move.on_date IS 'valid time: the day it happened';
COMMENT ON COLUMN unit_move.recorded_at IS 'recording time';

-- One unit, one holder: an offer's row becomes the lease's. Whatever arrives at the same moment, this index decides.
CREATE TABLE occupancy (
    id          uuid PRIMARY KEY,
    unit_id     uuid NOT NULL REFERENCES unit,
    kind        text NOT NULL CHECK (kind IN ('OFFER', 'LEASE')),
    holder_id   uuid NOT NULL,
    since       timestamptz NOT NULL,
    released_at timestamptz
);

CREATE UNIQUE INDEX occupancy_live ON occupancy (unit_id) WHERE released_at IS NULL;
CREATE INDEX occupancy_holder ON occupancy (holder_id) WHERE released_at IS NULL;
