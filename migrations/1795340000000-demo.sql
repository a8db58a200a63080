-- What a demonstration has put into this database, so that it is done once; empty in every real installation.
CREATE TABLE demo_seed (
  slice text PRIMARY KEY,
  -- A later edition of the slice adds to what an earlier one did.
  edition integer NOT NULL,
  done_at timestamptz NOT NULL DEFAULT now()
);

-- Invented people whose passwords everybody can read. Outside of demo mode they are closed, and opened again within.
CREATE TABLE demo_person (
  key text PRIMARY KEY,
  person_id uuid NOT NULL UNIQUE REFERENCES person ON DELETE CASCADE,
  is_closed boolean NOT NULL DEFAULT false
);
