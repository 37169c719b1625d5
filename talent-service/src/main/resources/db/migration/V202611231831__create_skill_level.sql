-- Levels that people are certified at. A level stands once for a person and an occupation on each ladder; a withdrawn one stays.
CREATE TABLE skill_level (
  id uuid PRIMARY KEY,
  version bigint NOT NULL,
  person_id uuid NOT NULL REFERENCES person,
  ladder text NOT NULL CHECK (ladder IN ('FIVE_LEVEL', 'EIGHT_LEVEL')),
  level text NOT NULL CHECK (level IN ('APPRENTICE', 'JUNIOR_WORKER', 'INTERMEDIATE_WORKER', 'SENIOR_WORKER', 'TECHNICIAN',
                                       'SENIOR_TECHNICIAN', 'SPECIAL_GRADE', 'CHIEF_TECHNICIAN')),
  occupation_code text NOT NULL CHECK (occupation_code ~ '^[1-8]-[0-9]{2}-[0-9]{2}-[0-9]{2}$'),
  issuer_credit_code text NOT NULL,
  issued_on date NOT NULL,
  historical boolean NOT NULL,
  recorded_at timestamptz NOT NULL,
  withdrawn_at timestamptz,
  reason_sealed bytea,
  CHECK (ladder = 'EIGHT_LEVEL' OR level NOT IN ('APPRENTICE', 'SPECIAL_GRADE', 'CHIEF_TECHNICIAN')),
  CHECK ((withdrawn_at IS NULL) = (reason_sealed IS NULL))
);

CREATE UNIQUE INDEX skill_level_stands ON skill_level (person_id, occupation_code, ladder, level) WHERE withdrawn_at IS NULL;
CREATE INDEX skill_level_person ON skill_level (person_id, id);
