CREATE EXTENSION IF NOT EXISTS btree_gist;

-- Who is what, where and from when to when: [valid_from, valid_to). Rows are ended, never removed, so that old work keeps its names.
CREATE TABLE membership (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  person_id uuid NOT NULL REFERENCES person,
  detsis_no char(8) NOT NULL REFERENCES unit,
  role text NOT NULL CHECK (role <> ''),
  -- Names of districts of the unit's province; none means all of it.
  districts text[] NOT NULL DEFAULT '{}',
  valid_from timestamptz NOT NULL,
  valid_to timestamptz CHECK (valid_to >= valid_from),
  created_by uuid REFERENCES person,
  created_at timestamptz NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT membership_once EXCLUDE USING gist (person_id WITH =, detsis_no WITH =, role WITH =, tstzrange(valid_from, valid_to) WITH &&)
);
CREATE INDEX membership_person ON membership (person_id);
CREATE INDEX membership_unit ON membership (detsis_no, role);

-- Vekâlet: while somebody is away, one other acts for them in all they are, or in these memberships.
CREATE TABLE substitution (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  absent_id uuid NOT NULL REFERENCES person,
  deputy_id uuid NOT NULL REFERENCES person CHECK (deputy_id <> absent_id),
  -- Null: whatever the absent one is at that moment.
  membership_ids uuid[] CHECK (membership_ids <> '{}'),
  valid_from timestamptz NOT NULL,
  valid_to timestamptz NOT NULL CHECK (valid_to >= valid_from),
  reason text NOT NULL CHECK (reason <> ''),
  created_by uuid REFERENCES person,
  created_at timestamptz NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT 1
);
CREATE INDEX substitution_absent ON substitution (absent_id);
CREATE INDEX substitution_deputy ON substitution (deputy_id);

-- The authority of one membership, shared with one colleague of the same unit.
CREATE TABLE authority_share (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  membership_id uuid NOT NULL REFERENCES membership,
  colleague_id uuid NOT NULL REFERENCES membership CHECK (colleague_id <> membership_id),
  valid_from timestamptz NOT NULL,
  valid_to timestamptz CHECK (valid_to >= valid_from),
  created_by uuid REFERENCES person,
  created_at timestamptz NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT authority_share_once EXCLUDE USING gist (membership_id WITH =, tstzrange(valid_from, valid_to) WITH &&)
);
CREATE INDEX authority_share_colleague ON authority_share (colleague_id);
