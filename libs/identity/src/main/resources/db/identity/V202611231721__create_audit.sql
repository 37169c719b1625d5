-- Who did or saw what. Rows are inserted in the transaction of what they tell about and never change, but for the number of
-- the block that the sealer put them in.
CREATE TABLE audit_entry (
  seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  id uuid NOT NULL DEFAULT uuidv7(),
  at timestamptz NOT NULL,
  actor text NOT NULL,
  client text NOT NULL,
  operation text NOT NULL,
  record text NOT NULL,
  ids uuid[] NOT NULL,
  field text,
  -- Sealed: it is free text. Rows never change, so a sealing key is kept as long as the audit is.
  purpose bytea,
  block bigint
);

-- A block's entries in their order, and, where block is null, those that wait for one.
CREATE INDEX audit_entry_block ON audit_entry (block, seq);
-- "Who read X".
CREATE INDEX audit_entry_ids ON audit_entry USING gin (ids);

CREATE TABLE audit_block (
  number bigint PRIMARY KEY,
  previous_hash bytea NOT NULL,
  merkle_root bytea NOT NULL,
  entries integer NOT NULL CHECK (entries > 0),
  sealed_at timestamptz NOT NULL,
  hash bytea NOT NULL
);
