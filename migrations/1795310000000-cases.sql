-- Cases: what a running process is to an officer and to the applicant. All of it follows the runtime's rows, in their transactions.

CREATE TABLE case_file (
  -- Of the process instance that nobody has called.
  key bigint PRIMARY KEY,
  number text NOT NULL UNIQUE,
  application text NOT NULL CHECK (application <> ''),
  process_id text NOT NULL,
  subject text NOT NULL CHECK (subject <> ''),
  type text,
  applicant_id uuid REFERENCES person,
  il smallint,
  ilce text,
  -- The unit that answers for the whole case.
  detsis_no char(8) REFERENCES unit,
  -- What the applicant is told; the diagram's `durum`.
  status text,
  data jsonb NOT NULL DEFAULT '{}',
  -- `ROL@detsisNo` of everybody who has or had something to do in it.
  groups text[] NOT NULL DEFAULT '{}',
  opened_at timestamptz NOT NULL,
  due_at timestamptz,
  closed_at timestamptz,
  result text CHECK (result IN ('COMPLETED', 'TERMINATED')),
  words text NOT NULL GENERATED ALWAYS AS (search_words(number || ' ' || subject || coalesce(' ' || type, '') || coalesce(' ' || ilce, ''))) STORED,
  CHECK ((closed_at IS NULL) = (result IS NULL))
) WITH (fillfactor = 80);
CREATE INDEX case_file_words ON case_file USING gin (words gin_trgm_ops);
CREATE INDEX case_file_applicant ON case_file (applicant_id, opened_at DESC, key DESC);
CREATE INDEX case_file_unit ON case_file (detsis_no, opened_at DESC, key DESC);
CREATE INDEX case_file_groups ON case_file USING gin (groups);

-- 2026-MUH-000123. A sequence for each prefix and year: nobody waits for whoever opens a case at the same time, and a case that
-- comes to nothing leaves a gap. Only the year's first number is drawn under a lock.
CREATE FUNCTION next_case_number(prefix text, year int) RETURNS text LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  name text := format('case_number_%s_%s', lower(prefix COLLATE "C"), year);
  drawn text;
BEGIN
  IF prefix !~ '^[A-Z]{2,6}$' THEN RAISE EXCEPTION 'a case number does not begin with %', prefix; END IF;
  IF to_regclass(name) IS NULL THEN
    PERFORM pg_advisory_xact_lock(hashtextextended(name, 0));
    EXECUTE format('CREATE SEQUENCE IF NOT EXISTS %I', name);
  END IF;
  drawn := nextval(name::regclass)::text;
  RETURN year || '-' || prefix || '-' || lpad(drawn, greatest(6, length(drawn)), '0');
END $$;

CREATE TABLE case_task (
  -- The runtime's own key of the task.
  key bigint PRIMARY KEY,
  case_key bigint NOT NULL REFERENCES case_file ON DELETE CASCADE,
  element_id text NOT NULL,
  title text NOT NULL,
  -- Whose work it is, as the diagram says it: `ROL@detsisNo`.
  groups text[] NOT NULL,
  -- Of the first of them.
  role text,
  detsis_no char(8),
  -- The case's place: some officers answer for some districts only.
  il smallint,
  ilce text,
  assignee text,
  claimed_at timestamptz,
  priority smallint NOT NULL,
  due_at timestamptz,
  follow_up_at timestamptz,
  state text NOT NULL CHECK (state IN ('OPEN', 'COMPLETED', 'CANCELED')),
  opened_at timestamptz NOT NULL,
  completed_at timestamptz,
  completed_by text,
  on_behalf_of uuid REFERENCES person
) WITH (fillfactor = 80);
CREATE INDEX case_task_of_case ON case_task (case_key, key);
CREATE INDEX case_task_mine ON case_task (assignee, opened_at DESC, key DESC) WHERE state = 'OPEN';
CREATE INDEX case_task_team ON case_task USING gin (groups) WHERE state = 'OPEN' AND assignee IS NULL;
CREATE INDEX case_task_free ON case_task (opened_at DESC, key DESC) WHERE state = 'OPEN' AND assignee IS NULL;
CREATE INDEX case_task_unit ON case_task (detsis_no, due_at) WHERE state = 'OPEN';
CREATE INDEX case_task_done ON case_task (completed_by, completed_at DESC, key DESC) WHERE state = 'COMPLETED';

-- Tarih, Açıklama, Gönderen Kurum, Alan Kurum, Hareket: written once, never changed.
CREATE TABLE case_movement (
  id bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
  case_key bigint NOT NULL REFERENCES case_file ON DELETE CASCADE,
  at timestamptz NOT NULL,
  element_id text NOT NULL,
  hareket text NOT NULL,
  aciklama text,
  gonderen_no text,
  gonderen_kurum text,
  alan_no text,
  alan_kurum text,
  visible_to_applicant boolean NOT NULL,
  -- The task whose completion brought it about.
  task_key bigint
);
CREATE INDEX case_movement_of_case ON case_movement (case_key, id);

CREATE TABLE case_comment (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  case_key bigint NOT NULL REFERENCES case_file ON DELETE CASCADE,
  task_key bigint,
  author_id uuid NOT NULL REFERENCES person,
  on_behalf_of uuid REFERENCES person,
  text text NOT NULL CHECK (text <> ''),
  at timestamptz NOT NULL
);
CREATE INDEX case_comment_of_case ON case_comment (case_key, at);

-- What somebody has typed so far, valid or not.
CREATE TABLE case_draft (
  task_key bigint NOT NULL REFERENCES case_task ON DELETE CASCADE,
  person_id uuid NOT NULL REFERENCES person,
  answers jsonb NOT NULL,
  saved_at timestamptz NOT NULL,
  PRIMARY KEY (task_key, person_id)
);
