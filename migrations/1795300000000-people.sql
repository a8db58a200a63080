-- Words inside names, units and cases are found by trigrams.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- Everybody the system knows: staff, muhtars, citizens. Names are shown where a case is; what identifies or reaches
-- a person is sealed, and found by keyed hash.
CREATE TABLE person (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  given_name text NOT NULL CHECK (given_name <> ''),
  family_name text NOT NULL CHECK (family_name <> ''),
  name_folded text NOT NULL GENERATED ALWAYS AS (tr_fold(given_name || ' ' || family_name)) STORED,
  tckn_sealed bytea,
  tckn_hash bytea UNIQUE,
  phone_sealed bytea,
  phone_hash bytea,
  email_sealed bytea,
  email_hash bytea,
  is_active boolean NOT NULL DEFAULT true,
  created_at timestamptz NOT NULL DEFAULT now(),
  -- Two people editing one record: the second is told.
  version integer NOT NULL DEFAULT 1
);
CREATE INDEX person_phone ON person (phone_hash);
CREATE INDEX person_email ON person (email_hash);
CREATE INDEX person_name ON person USING gin (name_folded gin_trgm_ops);

-- A muhtar has no unit but a place; the registered phone is the person's.
CREATE TABLE muhtar (
  person_id uuid PRIMARY KEY REFERENCES person ON DELETE CASCADE,
  il_code smallint NOT NULL,
  ilce text NOT NULL,
  mahalle text NOT NULL,
  address_sealed bytea,
  active_from date NOT NULL DEFAULT current_date,
  active_to date,
  version integer NOT NULL DEFAULT 1
);
CREATE INDEX muhtar_place ON muhtar (il_code, ilce);
