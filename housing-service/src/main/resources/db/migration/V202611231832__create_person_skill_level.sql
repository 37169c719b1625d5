-- What housing knows of the skill levels that talent records. No reference to person: the two come by topics of their own, and
-- either may be first.
CREATE TABLE person_skill_level (
    id        uuid PRIMARY KEY,
    person_id uuid NOT NULL,
    level     text NOT NULL,
    issued_on date NOT NULL,
    withdrawn boolean NOT NULL,
    version   bigint NOT NULL
);

CREATE INDEX person_skill_level_person ON person_skill_level (person_id) WHERE NOT withdrawn;

COMMENT ON COLUMN person_skill_level.level IS 'a code of the skill level ladder, such as senior-worker';
COMMENT ON COLUMN person_skill_level.version IS 'the version at talent: an older one is ignored';
