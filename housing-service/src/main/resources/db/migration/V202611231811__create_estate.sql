-- Places with homes, and their buildings.
CREATE TABLE estate (
    id                    uuid PRIMARY KEY,
    version               bigint NOT NULL,
    name                  text COLLATE "C" NOT NULL,
    name_en               text,
    name_ru               text,
    region_code           text COLLATE "C" NOT NULL CHECK (region_code ~ '^[0-9]{6}$'),
    owner_kind            text NOT NULL CHECK (owner_kind IN ('INVESTMENT_COMPANY', 'DISTRICT', 'ENTERPRISE', 'DEVELOPER')),
    owner_organization_id uuid NOT NULL,
    target_units          integer CHECK (target_units > 0),
    target_by             date,
    updated_at            timestamptz NOT NULL,
    CHECK ((target_units IS NULL) = (target_by IS NULL))
);

CREATE INDEX estate_name ON estate (name, id);
CREATE INDEX estate_region ON estate (region_code);

CREATE TABLE building (
    id         uuid PRIMARY KEY,
    version    bigint NOT NULL,
    estate_id  uuid NOT NULL REFERENCES estate,
    name       text COLLATE "C" NOT NULL,
    floors     integer CHECK (floors > 0),
    updated_at timestamptz NOT NULL,
    UNIQUE (estate_id, name)
);
