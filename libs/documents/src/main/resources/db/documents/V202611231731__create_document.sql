-- What callers send in, encrypted chunk by chunk: each chunk is a transaction of its own, so that a slow upload holds no
-- connection, and the document can be read from the one that completes it.
CREATE TABLE document (
    id           uuid PRIMARY KEY DEFAULT uuidv7(),
    purpose      text NOT NULL,
    size         bigint NOT NULL DEFAULT 0 CHECK (size >= 0),
    digest       bytea,
    created_at   timestamptz NOT NULL,
    completed_at timestamptz,
    attached     boolean NOT NULL DEFAULT false,
    CHECK ((completed_at IS NULL) = (digest IS NULL)),
    CHECK (completed_at IS NOT NULL OR NOT attached)
);

-- The sweeper's work list: uploads that broke off, and documents whose record never came to be.
CREATE INDEX document_unattached ON document (created_at) WHERE NOT attached;

CREATE TABLE document_chunk (
    document_id uuid NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    number      integer NOT NULL CHECK (number >= 0),
    data        bytea NOT NULL,
    PRIMARY KEY (document_id, number)
);

-- Ciphertext does not compress; trying would cost a tenth of an upload.
ALTER TABLE document_chunk ALTER COLUMN data SET STORAGE EXTERNAL;

COMMENT ON COLUMN document.digest IS 'keyed digest of the content''s SHA-256';
COMMENT ON COLUMN document.attached IS 'a record refers to it; until then the sweeper may take it';
