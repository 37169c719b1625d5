-- Versions of policies: adopted, never changed. In force is the highest version whose first day has come.
CREATE TABLE policy (
    id         uuid PRIMARY KEY DEFAULT uuidv7(),
    name       text NOT NULL,
    version    integer NOT NULL CHECK (version > 0),
    valid_from date NOT NULL,
    source     text NOT NULL,
    rules      jsonb NOT NULL,
    adopted_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (name, version)
);
