-- User names are an extra way in; most people have none.
CREATE TABLE sign_in_account (
  person_id uuid PRIMARY KEY REFERENCES person ON DELETE CASCADE,
  user_name text NOT NULL CHECK (user_name <> ''),
  user_name_folded text NOT NULL UNIQUE GENERATED ALWAYS AS (tr_fold(user_name)) STORED,
  password_hash text NOT NULL,
  -- Somebody else chose the password: nothing else is possible before an own one is chosen.
  must_change boolean NOT NULL DEFAULT true,
  changed_at timestamptz NOT NULL
);

-- The phone a citizen proved to hold. Never the registered one of a muhtar or an officer: that one opens doors, and only
-- whoever keeps the record may set it.
CREATE TABLE citizen (
  person_id uuid PRIMARY KEY REFERENCES person ON DELETE CASCADE,
  phone_sealed bytea,
  phone_hash bytea,
  -- Who says the same of themselves with another phone is not believed, until they have come through e-Devlet once.
  is_binding boolean NOT NULL DEFAULT true,
  confirmed_at timestamptz NOT NULL
);
CREATE INDEX citizen_phone ON citizen (phone_hash);

-- One per browser that has signed in. Only the digest of the cookie is kept: reading this table lets nobody in.
CREATE TABLE session (
  digest bytea PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
  signed_in_by text NOT NULL,
  acts_as text NOT NULL CHECK (acts_as IN ('muhtar', 'citizen', 'staff')),
  detsis_no text,
  ilce text,
  browser text NOT NULL,
  started_at timestamptz NOT NULL,
  seen_at timestamptz NOT NULL,
  -- However busy it is, it ends then.
  expires_at timestamptz NOT NULL
);
CREATE INDEX session_person ON session (person_id);
CREATE INDEX session_expiry ON session (expires_at);
CREATE INDEX session_seen ON session (seen_at);

-- A code on its way, to somebody (or, for who is not known, to nobody: the row is the same).
CREATE TABLE sign_in_attempt (
  id uuid PRIMARY KEY,
  acts_as text NOT NULL CHECK (acts_as IN ('muhtar', 'citizen', 'staff')),
  browser_digest bytea NOT NULL,
  person_id uuid REFERENCES person ON DELETE CASCADE,
  -- What was claimed and where the code goes; sealed.
  claim_sealed bytea NOT NULL,
  code_hash bytea NOT NULL,
  sent smallint NOT NULL DEFAULT 1,
  tries smallint NOT NULL DEFAULT 0,
  sent_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  -- Until then another code may be asked for.
  gone_at timestamptz NOT NULL
);
CREATE INDEX sign_in_attempt_gone ON sign_in_attempt (gone_at);

-- The message that carries a code: written with it, handed to the gateway once, its text erased as soon as it has been.
CREATE TABLE sign_in_message (
  id uuid PRIMARY KEY,
  attempt_id uuid NOT NULL REFERENCES sign_in_attempt ON DELETE CASCADE,
  text_sealed bytea,
  state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sent', 'dropped', 'failed')),
  made_at timestamptz NOT NULL,
  -- Set before the gateway is asked: whoever comes after a lost answer looks there first.
  tried_at timestamptz,
  -- A worker that dies gives it back then.
  next_at timestamptz NOT NULL,
  failure text
);
CREATE INDEX sign_in_message_waiting ON sign_in_message (next_at) WHERE state = 'waiting';
CREATE INDEX sign_in_message_attempt ON sign_in_message (attempt_id);

-- A way in that leaves to another site and comes back: who may come back, and as what.
CREATE TABLE sign_in_trip (
  state_digest bytea PRIMARY KEY,
  browser_digest bytea NOT NULL,
  way text NOT NULL,
  acts_as text NOT NULL CHECK (acts_as IN ('muhtar', 'citizen', 'staff')),
  -- What only we may know while somebody is away: PKCE verifier and nonce.
  secrets_sealed bytea NOT NULL,
  target text NOT NULL,
  expires_at timestamptz NOT NULL
);
CREATE INDEX sign_in_trip_expiry ON sign_in_trip (expires_at);

-- How often something was asked for, by keyed hash of who asked: an address, a number, a person.
CREATE TABLE sign_in_limit (
  key bytea PRIMARY KEY,
  began_at timestamptz NOT NULL,
  used integer NOT NULL,
  used_before integer NOT NULL,
  gone_at timestamptz NOT NULL
);
CREATE INDEX sign_in_limit_gone ON sign_in_limit (gone_at);

-- Wrong passwords in a row, by keyed hash of the user name: names nobody has are counted the same way.
CREATE TABLE sign_in_lock (
  key bytea PRIMARY KEY,
  failures integer NOT NULL,
  locked_until timestamptz,
  gone_at timestamptz NOT NULL
);
CREATE INDEX sign_in_lock_gone ON sign_in_lock (gone_at);

-- Gates that were passed: each opens once.
CREATE TABLE sign_in_used (
  digest bytea PRIMARY KEY,
  gone_at timestamptz NOT NULL
);
CREATE INDEX sign_in_used_gone ON sign_in_used (gone_at);

-- A sliding window of two buckets, the older one weighted by what of it is still in sight. Answers 0 and counts, or the
-- seconds to wait and writes nothing: whoever hammers on a full window costs one read.
CREATE FUNCTION take_from_limit(wanted bytea, most integer, seconds integer, at timestamptz) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  span interval := make_interval(secs => seconds);
  bucket sign_in_limit%ROWTYPE;
  age double precision;
BEGIN
  INSERT INTO sign_in_limit AS l (key, began_at, used, used_before, gone_at) VALUES (wanted, at, 0, 0, at + 2 * span)
    ON CONFLICT (key) DO NOTHING;
  SELECT * INTO bucket FROM sign_in_limit WHERE key = wanted FOR NO KEY UPDATE;
  -- The sweeper may have taken the row between the two statements: then nothing was counted.
  IF NOT FOUND THEN RETURN 1; END IF;
  age := extract(epoch FROM at - bucket.began_at);
  IF age >= 2 * seconds THEN
    bucket.began_at := at; bucket.used := 0; bucket.used_before := 0;
  ELSIF age >= seconds THEN
    bucket.began_at := bucket.began_at + span; bucket.used_before := bucket.used; bucket.used := 0;
  END IF;
  age := greatest(0, extract(epoch FROM at - bucket.began_at));
  IF bucket.used + bucket.used_before * (1 - age / seconds) >= most THEN
    RETURN greatest(1, ceil(seconds - age))::integer;
  END IF;
  UPDATE sign_in_limit SET began_at = bucket.began_at, used = bucket.used + 1, used_before = bucket.used_before, gone_at = bucket.began_at + 2 * span
    WHERE key = wanted;
  RETURN 0;
END $$;
