-- What each key makes of a fixed text: a service that is given another key finds out before it writes anything under it.
CREATE TABLE key_check (
  purpose text NOT NULL,
  key_id integer NOT NULL,
  code bytea NOT NULL,
  PRIMARY KEY (purpose, key_id)
);
