-- The process runtime: what is deployed, what runs, what it waits for, what has happened.
-- Keys are 64-bit, made by the application and growing with time. Nothing here knows an application or a unit.

CREATE SEQUENCE key_node MAXVALUE 1023 CYCLE;

-- Deployed resources -------------------------------------------------------------------------------------------------

CREATE TABLE deployment (
  key bigint PRIMARY KEY,
  deployed_at timestamptz NOT NULL
);

CREATE TABLE resource (
  key bigint PRIMARY KEY,
  deployment_key bigint NOT NULL REFERENCES deployment,
  kind text NOT NULL CHECK (kind IN ('process', 'form', 'decision', 'other')),
  name text NOT NULL,
  checksum text NOT NULL,
  content text NOT NULL
);
CREATE INDEX resource_deployment ON resource (deployment_key);

CREATE TABLE process_definition (
  key bigint PRIMARY KEY,
  process_id text NOT NULL,
  version int NOT NULL,
  version_tag text,
  name text,
  resource_key bigint NOT NULL REFERENCES resource,
  resource_name text NOT NULL,
  deployment_key bigint NOT NULL REFERENCES deployment,
  checksum text NOT NULL,
  start_form_id text,
  deployed_at timestamptz NOT NULL,
  UNIQUE (process_id, version)
);
CREATE INDEX process_definition_tag ON process_definition (process_id, version_tag) WHERE version_tag IS NOT NULL;

CREATE TABLE form (
  key bigint PRIMARY KEY,
  form_id text NOT NULL,
  version int NOT NULL,
  version_tag text,
  resource_key bigint NOT NULL REFERENCES resource,
  deployment_key bigint NOT NULL REFERENCES deployment,
  checksum text NOT NULL,
  schema text NOT NULL,
  UNIQUE (form_id, version)
);

CREATE TABLE decision_requirements (
  key bigint PRIMARY KEY,
  drg_id text NOT NULL,
  name text NOT NULL,
  version int NOT NULL,
  resource_key bigint NOT NULL REFERENCES resource,
  resource_name text NOT NULL,
  deployment_key bigint NOT NULL REFERENCES deployment,
  checksum text NOT NULL,
  UNIQUE (drg_id, version)
);

CREATE TABLE decision_definition (
  key bigint PRIMARY KEY,
  decision_id text NOT NULL,
  name text NOT NULL,
  version int NOT NULL,
  version_tag text,
  requirements_key bigint NOT NULL REFERENCES decision_requirements,
  deployment_key bigint NOT NULL REFERENCES deployment,
  UNIQUE (decision_id, version)
);

CREATE TABLE decision_instance (
  key bigint PRIMARY KEY,
  id text NOT NULL UNIQUE,
  decision_definition_key bigint NOT NULL REFERENCES decision_definition,
  root_decision_definition_key bigint NOT NULL,
  instance_key bigint,
  definition_key bigint,
  element_key bigint,
  element_id text,
  state text NOT NULL CHECK (state IN ('EVALUATED', 'FAILED')),
  evaluated_at timestamptz NOT NULL,
  failure text,
  output text NOT NULL,
  inputs jsonb NOT NULL,
  rules jsonb NOT NULL
);
CREATE INDEX decision_instance_of_instance ON decision_instance (instance_key);

-- Running instances --------------------------------------------------------------------------------------------------

CREATE TABLE process_instance (
  key bigint PRIMARY KEY,
  root_key bigint NOT NULL,
  parent_key bigint,
  parent_element_key bigint,
  definition_key bigint NOT NULL REFERENCES process_definition,
  process_id text NOT NULL,
  version int NOT NULL,
  state text NOT NULL CHECK (state IN ('ACTIVE', 'COMPLETED', 'TERMINATED')),
  incidents int NOT NULL DEFAULT 0,
  started_at timestamptz NOT NULL,
  ended_at timestamptz,
  business_id text,
  tags text[] NOT NULL DEFAULT '{}',
  -- Somebody waits for its end, and is told.
  awaited boolean NOT NULL DEFAULT false,
  revision int NOT NULL,
  tokens text
) WITH (fillfactor = 80);
CREATE INDEX process_instance_of_definition ON process_instance (definition_key, key);
CREATE INDEX process_instance_children ON process_instance (parent_key) WHERE parent_key IS NOT NULL;
CREATE INDEX process_instance_family ON process_instance (root_key) WHERE root_key <> key;
CREATE INDEX process_instance_with_incident ON process_instance (key) WHERE incidents > 0;
CREATE INDEX process_instance_ended ON process_instance (ended_at) WHERE ended_at IS NOT NULL;

CREATE TABLE element_instance (
  key bigint PRIMARY KEY,
  instance_key bigint NOT NULL,
  definition_key bigint NOT NULL,
  scope_key bigint,
  element_id text NOT NULL,
  type text NOT NULL,
  state text NOT NULL CHECK (state IN ('ACTIVE', 'COMPLETED', 'TERMINATED')),
  incident_key bigint,
  started_at timestamptz NOT NULL,
  ended_at timestamptz
) WITH (fillfactor = 80);
CREATE INDEX element_instance_of_instance ON element_instance (instance_key, key);
CREATE INDEX element_instance_active ON element_instance (definition_key, element_id) WHERE state = 'ACTIVE';

CREATE TABLE variable (
  key bigint PRIMARY KEY,
  instance_key bigint NOT NULL,
  scope_key bigint NOT NULL,
  name text NOT NULL,
  value text NOT NULL,
  UNIQUE (instance_key, scope_key, name)
) WITH (fillfactor = 80);

-- Locks the whole call hierarchy by its root, then reads one instance with the variables of its open scopes. A function,
-- because each of its statements sees what was committed while the one before waited for the lock.
CREATE FUNCTION locked_instance(wanted bigint)
RETURNS TABLE (key bigint, root_key bigint, parent_key bigint, parent_element_key bigint, definition_key bigint, state text, revision int, tokens text, variables text)
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM process_instance r WHERE r.key = (SELECT i.root_key FROM process_instance i WHERE i.key = wanted) FOR UPDATE;
  RETURN QUERY
    SELECT i.key, i.root_key, i.parent_key, i.parent_element_key, i.definition_key, i.state, i.revision, i.tokens,
      (SELECT string_agg(concat('["', v.scope_key, '",', to_json(v.name), ',', v.value, ']'), ',') FROM variable v
       -- Always true: else the planner expects a hundred scopes and reads the variables of ended ones too.
       WHERE v.instance_key = i.key AND v.scope_key IN (SELECT (t->>'key')::bigint FROM json_array_elements(i.tokens::json->'instances') t WHERE (t->>'key')::bigint % 1 = 0))
    FROM process_instance i WHERE i.key = wanted;
END $$;

-- Fails when the instance has changed since it was read: nothing of the step is saved, and its transaction runs again.
CREATE FUNCTION saved_once(instances bigint) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF instances <> 1 THEN RAISE serialization_failure USING MESSAGE = 'the instance is not at the revision that was read any more'; END IF;
END $$;

-- Adds to the open incidents of an instance and of all above that have called it.
CREATE FUNCTION count_incidents(instance bigint, more int) RETURNS void LANGUAGE sql AS $$
  WITH RECURSIVE above AS (
    SELECT key, parent_key FROM process_instance WHERE key = instance
    UNION ALL SELECT i.key, i.parent_key FROM process_instance i JOIN above a ON i.key = a.parent_key)
  UPDATE process_instance i SET incidents = i.incidents + more FROM above a WHERE i.key = a.key
$$;

CREATE TABLE user_task (
  key bigint PRIMARY KEY,
  instance_key bigint NOT NULL,
  definition_key bigint NOT NULL,
  element_key bigint NOT NULL,
  element_id text NOT NULL,
  name text NOT NULL,
  state text NOT NULL CHECK (state IN ('CREATED', 'COMPLETED', 'CANCELED')),
  assignee text,
  candidate_groups text[] NOT NULL DEFAULT '{}',
  candidate_users text[] NOT NULL DEFAULT '{}',
  due_at timestamptz,
  follow_up_at timestamptz,
  priority smallint NOT NULL,
  form_key bigint,
  external_form text,
  headers jsonb,
  created_at timestamptz NOT NULL,
  completed_at timestamptz
) WITH (fillfactor = 80);
CREATE INDEX user_task_of_instance ON user_task (instance_key);
-- The two orders a list of open tasks is read in. Without them a page of a big queue reads and sorts all of it, or passes every
-- task ever done.
CREATE INDEX user_task_open ON user_task (key) WHERE state = 'CREATED';
CREATE INDEX user_task_open_by_age ON user_task (created_at, key) WHERE state = 'CREATED';
CREATE INDEX user_task_open_of_assignee ON user_task (assignee, key) WHERE state = 'CREATED';
CREATE INDEX user_task_open_of_groups ON user_task USING gin (candidate_groups) WHERE state = 'CREATED';
CREATE INDEX user_task_due ON user_task (due_at) WHERE state = 'CREATED' AND due_at IS NOT NULL;

CREATE TABLE job (
  key bigint PRIMARY KEY,
  instance_key bigint NOT NULL,
  definition_key bigint NOT NULL,
  element_key bigint NOT NULL,
  element_id text NOT NULL,
  type text NOT NULL,
  state text NOT NULL CHECK (state IN ('CREATED', 'COMPLETED', 'FAILED', 'CANCELED', 'ERROR_THROWN')),
  retries int NOT NULL,
  attempts int NOT NULL DEFAULT 0,
  headers jsonb,
  worker text,
  activated_at timestamptz,
  -- Activated until then; afterwards anyone may take it again.
  locked_until timestamptz,
  -- After a failure: not before then.
  not_before timestamptz,
  error_code text,
  error_message text,
  created_at timestamptz NOT NULL,
  ended_at timestamptz
) WITH (fillfactor = 80);
CREATE INDEX job_of_instance ON job (instance_key);
CREATE INDEX job_to_do ON job (type, key) WHERE state = 'CREATED' AND retries > 0;

CREATE TABLE timer (
  key bigint PRIMARY KEY,
  -- Of a waiting element; a start timer belongs to a definition instead.
  instance_key bigint,
  element_key bigint,
  definition_key bigint NOT NULL,
  element_id text NOT NULL,
  due_at timestamptz NOT NULL,
  repetitions int NOT NULL,
  cycle text,
  interrupting boolean NOT NULL
);
CREATE INDEX timer_due ON timer (due_at, key);
CREATE INDEX timer_of_instance ON timer (instance_key) WHERE instance_key IS NOT NULL;
CREATE INDEX timer_of_definition ON timer (definition_key) WHERE instance_key IS NULL;

CREATE TABLE message_subscription (
  key bigint PRIMARY KEY,
  -- Null for the message start event of a definition.
  instance_key bigint,
  element_key bigint,
  definition_key bigint NOT NULL,
  process_id text NOT NULL,
  element_id text NOT NULL,
  message_name text NOT NULL,
  correlation_key text,
  interrupting boolean NOT NULL,
  -- CORRELATED rows are kept as history of a subscription that is used up.
  state text NOT NULL CHECK (state IN ('CREATED', 'CORRELATED', 'DELETED')),
  updated_at timestamptz NOT NULL
);
CREATE INDEX message_subscription_open ON message_subscription (message_name, correlation_key, key) WHERE state = 'CREATED';
CREATE INDEX message_subscription_of_instance ON message_subscription (instance_key) WHERE instance_key IS NOT NULL;
CREATE INDEX message_subscription_of_definition ON message_subscription (definition_key) WHERE instance_key IS NULL;

CREATE TABLE message (
  key bigint PRIMARY KEY,
  name text NOT NULL,
  correlation_key text NOT NULL,
  message_id text,
  variables text NOT NULL,
  published_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL
);
CREATE INDEX message_buffered ON message (name, correlation_key, key);
CREATE INDEX message_expiring ON message (expires_at);
-- A message with the same id is refused while the first one lives.
CREATE UNIQUE INDEX message_once ON message (name, correlation_key, message_id) WHERE message_id IS NOT NULL;

-- A message reaches at most one instance of a process.
CREATE TABLE message_correlation (
  message_key bigint NOT NULL,
  process_id text NOT NULL,
  subscription_key bigint NOT NULL,
  instance_key bigint NOT NULL,
  definition_key bigint NOT NULL,
  element_id text NOT NULL,
  element_key bigint,
  message_name text NOT NULL,
  correlation_key text NOT NULL,
  correlated_at timestamptz NOT NULL,
  PRIMARY KEY (message_key, process_id)
);
CREATE INDEX message_correlation_of_instance ON message_correlation (instance_key);
-- Whether an instance that a message has started with this key still runs.
CREATE INDEX message_correlation_start ON message_correlation (correlation_key, process_id) WHERE element_key IS NULL;

CREATE TABLE signal_subscription (
  key bigint PRIMARY KEY,
  instance_key bigint,
  element_key bigint,
  definition_key bigint NOT NULL,
  element_id text NOT NULL,
  signal_name text NOT NULL,
  interrupting boolean NOT NULL
);
CREATE INDEX signal_subscription_name ON signal_subscription (signal_name);
CREATE INDEX signal_subscription_of_instance ON signal_subscription (instance_key) WHERE instance_key IS NOT NULL;
CREATE INDEX signal_subscription_of_definition ON signal_subscription (definition_key) WHERE instance_key IS NULL;

CREATE TABLE incident (
  key bigint PRIMARY KEY,
  instance_key bigint NOT NULL,
  definition_key bigint NOT NULL,
  process_id text NOT NULL,
  element_key bigint NOT NULL,
  element_id text NOT NULL,
  job_key bigint,
  type text NOT NULL,
  message text NOT NULL,
  state text NOT NULL CHECK (state IN ('ACTIVE', 'RESOLVED')),
  created_at timestamptz NOT NULL,
  resolved_at timestamptz
);
CREATE INDEX incident_of_instance ON incident (instance_key);
CREATE INDEX incident_open ON incident (definition_key, element_id) WHERE state = 'ACTIVE';

-- Work for after the commit ------------------------------------------------------------------------------------------

-- One row per thing the transaction promised: the relay hands it to the queue, whoever did it deletes it.
CREATE TABLE outbox (
  id bigint PRIMARY KEY,
  kind text NOT NULL,
  payload jsonb NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  -- Handed to the queue at; offered again when nobody has done it for a while.
  offered_at timestamptz
);
-- Ids of the rows that a statement makes by itself; they meet no key of the application, which are far greater.
CREATE SEQUENCE outbox_of_signal;
CREATE INDEX outbox_waiting ON outbox (id) WHERE offered_at IS NULL;

-- Days whose work is done: history's next months, and what has been kept long enough.
CREATE TABLE day_done (
  day date PRIMARY KEY
);

-- Outbox rows and timers whose step PostgreSQL refuses for what it would write: not offered before then, and with an
-- incident not until it is resolved.
CREATE TABLE refused_work (
  key bigint PRIMARY KEY,
  failures int NOT NULL,
  not_before timestamptz NOT NULL,
  incident_key bigint
);
CREATE INDEX refused_work_with_incident ON refused_work (incident_key) WHERE incident_key IS NOT NULL;

CREATE TABLE batch_operation (
  key bigint PRIMARY KEY,
  type text NOT NULL,
  state text NOT NULL,
  plan jsonb,
  started_at timestamptz NOT NULL,
  ended_at timestamptz,
  total int NOT NULL DEFAULT 0,
  failed int NOT NULL DEFAULT 0,
  completed int NOT NULL DEFAULT 0
);

CREATE TABLE batch_operation_item (
  batch_key bigint NOT NULL REFERENCES batch_operation ON DELETE CASCADE,
  item_key bigint NOT NULL,
  instance_key bigint NOT NULL,
  state text NOT NULL CHECK (state IN ('ACTIVE', 'COMPLETED', 'FAILED', 'SKIPPED', 'CANCELED')),
  error text,
  processed_at timestamptz,
  PRIMARY KEY (batch_key, item_key)
);
CREATE INDEX batch_operation_item_to_do ON batch_operation_item (batch_key) WHERE state = 'ACTIVE';

-- History ------------------------------------------------------------------------------------------------------------

-- One row per step, append-only, freed by dropping whole months.
CREATE TABLE history (
  at timestamptz NOT NULL,
  instance_key bigint NOT NULL,
  revision int NOT NULL,
  command text NOT NULL,
  actor text,
  events jsonb NOT NULL
) PARTITION BY RANGE (at);
CREATE INDEX history_of_instance ON history (instance_key, revision);
CREATE TABLE history_other PARTITION OF history DEFAULT;
