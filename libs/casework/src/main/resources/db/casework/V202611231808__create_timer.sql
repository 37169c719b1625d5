-- Deadlines. Inserted by the transaction that sets one, deleted by the one that fires it, never changed by any other: a
-- business transaction must not wait for a row that the poller holds while it waits for the record.
CREATE TABLE timer (
    id         uuid PRIMARY KEY DEFAULT uuidv7(),
    kind       text NOT NULL,
    subject_id uuid NOT NULL,
    due_at     timestamptz NOT NULL,
    attempts   integer NOT NULL DEFAULT 0
);

CREATE INDEX timer_due ON timer (due_at, id);
