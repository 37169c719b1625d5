-- Who works where, as somebody has seen it. Ended, it stays to be read and no longer shows the person to the organization.
CREATE TABLE employment (
  id uuid PRIMARY KEY,
  version bigint NOT NULL,
  person_id uuid NOT NULL REFERENCES person,
  organization_id uuid NOT NULL REFERENCES organization,
  since date NOT NULL,
  historical boolean NOT NULL,
  ended_on date,
  recorded_at timestamptz NOT NULL,
  CHECK (ended_on >= since)
);

-- One at a time with the same organization, however many clerks see its papers.
CREATE UNIQUE INDEX employment_live ON employment (person_id, organization_id) WHERE ended_on IS NULL;
CREATE INDEX employment_organization ON employment (organization_id, person_id) WHERE ended_on IS NULL;

-- Whatever ties a person to an organization: what an organization sees of people goes by this.
CREATE VIEW association AS
SELECT enrollment_id AS id, 'enrollment' AS kind, person_id, organization_id, since, live FROM person_association
UNION ALL
SELECT id, 'employment', person_id, organization_id, since, ended_on IS NULL FROM employment;
