-- Keys that seal personal data, and keys that make it searchable; each wrapped by a key that is kept outside this database.
CREATE TABLE data_key (
  id int PRIMARY KEY CHECK (id > 0),
  purpose text NOT NULL CHECK (purpose IN ('seal', 'hash')),
  kek_id text NOT NULL,
  wrapped bytea NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  -- Until then it is the next one: every process knows it before the first value is sealed with it.
  activated_at timestamptz,
  -- Since then no value is sealed with it; it stays for copies of older data.
  retired_at timestamptz,
  CHECK (retired_at IS NULL OR activated_at IS NOT NULL)
);
CREATE UNIQUE INDEX data_key_next ON data_key (purpose) WHERE activated_at IS NULL;
