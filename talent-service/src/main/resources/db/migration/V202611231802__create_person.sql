-- One row per document, whatever number of colleges know the person. Who it is lies sealed in one value; what must be matched
-- in SQL are digests: the document's blind index, name with birth date (another one under the same document is a conflict),
-- and the whole (another one is a change).
CREATE TABLE person (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  version bigint NOT NULL DEFAULT 0,
  document_index bytea NOT NULL CONSTRAINT person_document UNIQUE,
  name_digest bytea NOT NULL,
  digest bytea NOT NULL,
  subject bytea NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL
);

CREATE INDEX person_updated ON person (updated_at);

-- What ties a person to an organization, by the enrollment it arose from. Without a person it waits for a conflict's end.
CREATE TABLE person_association (
  enrollment_id uuid PRIMARY KEY,
  version bigint NOT NULL,
  person_id uuid REFERENCES person,
  organization_id uuid NOT NULL,
  since date NOT NULL,
  live boolean NOT NULL
);

CREATE INDEX person_association_person ON person_association (person_id);
CREATE INDEX person_association_organization ON person_association (organization_id, person_id) WHERE live;

-- An enrollment that gives a document to someone of another name or birth date than the person who holds it.
CREATE TABLE person_conflict (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  version bigint NOT NULL DEFAULT 0,
  person_id uuid NOT NULL REFERENCES person,
  enrollment_id uuid NOT NULL,
  organization_id uuid NOT NULL,
  name_digest bytea NOT NULL,
  subject bytea NOT NULL,
  state text NOT NULL CHECK (state IN ('open', 'resolved')),
  decision text CHECK (decision IN ('keep', 'adopt', 'reject', 'corrected')),
  reason bytea,
  raised_at timestamptz NOT NULL,
  resolved_at timestamptz,
  CHECK ((state = 'resolved') = (decision IS NOT NULL AND resolved_at IS NOT NULL))
);

CREATE UNIQUE INDEX person_conflict_open ON person_conflict (enrollment_id) WHERE state = 'open';
CREATE INDEX person_conflict_claim ON person_conflict (person_id, name_digest);
