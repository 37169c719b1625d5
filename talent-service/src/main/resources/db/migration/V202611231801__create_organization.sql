CREATE TABLE organization (
  id uuid PRIMARY KEY,
  version bigint NOT NULL,
  name_zh text COLLATE "C" NOT NULL,
  name_en text,
  name_ru text,
  kind text NOT NULL,
  size text,
  industry_code text,
  region_code text COLLATE "C" NOT NULL,
  credit_code text NOT NULL CONSTRAINT organization_credit_code UNIQUE,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL
);

CREATE INDEX organization_name ON organization (name_zh, id);
CREATE INDEX organization_region ON organization (region_code);
CREATE INDEX organization_updated ON organization (updated_at);
