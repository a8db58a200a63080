-- Files people bring. The bytes lie outside the database under storage_key; what is known of them is here.
CREATE TABLE document (
  id uuid PRIMARY KEY,
  owner_id uuid NOT NULL REFERENCES person,
  -- What it belongs to; null until somebody attaches it.
  thing_kind text CHECK (thing_kind <> ''),
  thing_id text CHECK (thing_id <> ''),
  -- Who may see it besides its owner: the unit that holds the thing. Path and province are the unit's own, so they follow the tree.
  detsis_no char(8) REFERENCES unit,
  ilce text,
  -- As the person called it, cleaned; shown as text and never used as a path. Empty once the document is gone.
  name text NOT NULL,
  type text NOT NULL,
  bytes integer NOT NULL CHECK (bytes > 0),
  sha256 bytea NOT NULL CHECK (length(sha256) = 32),
  storage_key text NOT NULL UNIQUE,
  state text NOT NULL CHECK (state IN ('taraniyor', 'temiz', 'zararli', 'silindi')),
  -- When the scanner is asked; a worker that dies gives it back then.
  scan_after timestamptz,
  scanned_at timestamptz,
  -- The file plan's code that says how long it is kept, and until when that is.
  retention_code text,
  delete_after timestamptz,
  created_at timestamptz NOT NULL,
  CHECK ((thing_kind IS NULL) = (thing_id IS NULL)),
  CHECK (state <> 'taraniyor' OR scan_after IS NOT NULL)
);
CREATE INDEX document_thing ON document (thing_kind, thing_id) WHERE thing_kind IS NOT NULL;
CREATE INDEX document_owner ON document (owner_id, created_at);
CREATE INDEX document_unscanned ON document (scan_after) WHERE state = 'taraniyor';
CREATE INDEX document_due ON document (delete_after) WHERE state <> 'silindi';

-- Bytes that go after that moment. Written before bytes are stored and removed with the transaction that makes their document;
-- written again when the document goes. So whenever a process dies, bytes nobody knows are found here.
CREATE TABLE document_leftover (
  storage_key text PRIMARY KEY,
  go_after timestamptz NOT NULL,
  -- Somebody has begun to destroy them: nobody may make a document of them any more.
  is_going boolean NOT NULL DEFAULT false
);
CREATE INDEX document_leftover_due ON document_leftover (go_after);

-- What was destroyed, why and when: kept for three years (KVKK, regulation on erasure, art. 7).
CREATE TABLE document_destruction (
  document_id uuid PRIMARY KEY REFERENCES document ON DELETE CASCADE,
  storage_key text NOT NULL UNIQUE,
  reason text NOT NULL CHECK (reason IN ('owner', 'retention', 'unused', 'infected')),
  decided_at timestamptz NOT NULL,
  -- Null until the bytes are really gone.
  destroyed_at timestamptz,
  kept_until timestamptz NOT NULL
);
CREATE INDEX document_destruction_over ON document_destruction (kept_until);

-- What the owner of a document has to be told.
CREATE TABLE document_event (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  document_id uuid NOT NULL REFERENCES document ON DELETE CASCADE,
  person_id uuid NOT NULL REFERENCES person,
  kind text NOT NULL CHECK (kind IN ('infected')),
  at timestamptz NOT NULL,
  told_at timestamptz
);
CREATE INDEX document_event_document ON document_event (document_id);
CREATE INDEX document_event_untold ON document_event (id) WHERE told_at IS NULL;

-- How much a person brought in one day, as days are counted in Turkey.
CREATE TABLE document_quota (
  person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
  day date NOT NULL,
  files integer NOT NULL,
  bytes bigint NOT NULL,
  PRIMARY KEY (person_id, day)
);
CREATE INDEX document_quota_day ON document_quota (day);
