-- What housing knows of the persons that talent keeps: who is who, and nothing else.
-- The index is not unique: when a document number was corrected and then belongs to another person, the two events are
-- about two aggregates, and the newer may come first.
CREATE TABLE person (
    id             uuid PRIMARY KEY,
    document_index bytea NOT NULL CHECK (octet_length(document_index) = 32),
    version        bigint NOT NULL
);

CREATE INDEX person_document_index ON person (document_index);

COMMENT ON COLUMN person.document_index IS 'blind index of the identity document under the suite''s matching key';
COMMENT ON COLUMN person.version IS 'the version at talent: an older one is ignored';
