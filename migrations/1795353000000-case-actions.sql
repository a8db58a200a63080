-- What people do with a task besides completing it, and who reads what they write.

-- A comment belongs to the branch it was written in; a line of the movements without groups to everybody who works on the case.
ALTER TABLE case_comment ADD COLUMN groups text[] NOT NULL DEFAULT '{}', ADD COLUMN detsis_no char(8);
ALTER TABLE case_movement ADD COLUMN groups text[], ADD COLUMN detsis_no char(8),
  -- Null for what the diagram says.
  ADD COLUMN kind text CHECK (kind IN ('redirected', 'due-extended', 'information-asked', 'information-answered'));
UPDATE case_comment o SET groups = t.groups, detsis_no = t.detsis_no FROM case_task t WHERE t.key = o.task_key;
-- In a column of their own: an index is built without a search path, and would not find the function.
ALTER TABLE case_comment ADD COLUMN words text NOT NULL GENERATED ALWAYS AS (search_words(text)) STORED;
ALTER TABLE case_movement ADD COLUMN words text GENERATED ALWAYS AS (search_words(aciklama)) STORED;
CREATE INDEX case_comment_words ON case_comment USING gin (words gin_trgm_ops);
CREATE INDEX case_movement_words ON case_movement USING gin (words gin_trgm_ops);
CREATE INDEX case_file_place ON case_file (application, il, ilce, opened_at DESC);

-- How long the case's files are kept once it has ended.
ALTER TABLE case_file ADD COLUMN retention_code text, ADD COLUMN retention_years smallint CHECK (retention_years > 0),
  ADD CHECK ((retention_code IS NULL) = (retention_years IS NULL));

-- Since when somebody else's answer is waited for.
ALTER TABLE case_task ADD COLUMN waiting_since timestamptz;

-- Bilgi İste: what was asked of another unit or of the applicant for a task, and the answer.
CREATE TABLE case_information (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  case_key bigint NOT NULL REFERENCES case_file ON DELETE CASCADE,
  task_key bigint NOT NULL REFERENCES case_task ON DELETE CASCADE,
  asked_by uuid NOT NULL REFERENCES person,
  asking_no char(8) REFERENCES unit,
  asked_at timestamptz NOT NULL,
  -- Of a unit, or of the applicant.
  detsis_no char(8) REFERENCES unit,
  person_id uuid REFERENCES person,
  question text NOT NULL CHECK (question <> ''),
  state text NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'ANSWERED', 'WITHDRAWN')),
  answer text,
  answered_by uuid REFERENCES person,
  on_behalf_of uuid REFERENCES person,
  closed_at timestamptz,
  CHECK ((detsis_no IS NULL) <> (person_id IS NULL)),
  CHECK ((state = 'OPEN') = (closed_at IS NULL)),
  CHECK ((state = 'ANSWERED') = (answer IS NOT NULL AND answered_by IS NOT NULL))
);
CREATE INDEX case_information_of_task ON case_information (task_key, asked_at);
CREATE INDEX case_information_open ON case_information (case_key) WHERE state = 'OPEN';
CREATE INDEX case_information_of_unit ON case_information (detsis_no, asked_at DESC, id DESC);
CREATE INDEX case_information_of_person ON case_information (person_id, asked_at DESC, id DESC) WHERE person_id IS NOT NULL;

-- What can be taken back now: the open message subscriptions whose element says so, and who may.
CREATE TABLE case_recall (
  -- The runtime's key of the subscription.
  key bigint PRIMARY KEY,
  case_key bigint NOT NULL REFERENCES case_file ON DELETE CASCADE,
  element_id text NOT NULL,
  message_name text NOT NULL,
  correlation_key text NOT NULL,
  groups text[] NOT NULL,
  target_no text,
  target_name text
);
CREATE INDEX case_recall_of_case ON case_recall (case_key, key);
