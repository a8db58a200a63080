-- Generated from migrations/ by scripts/dump-schema.mjs: do not edit.

CREATE EXTENSION pg_trgm;

CREATE SEQUENCE key_node;
CREATE SEQUENCE migrations_id_seq;
CREATE SEQUENCE outbox_of_signal;

CREATE OR REPLACE FUNCTION public.count_incidents(instance bigint, more integer)
 RETURNS void
 LANGUAGE sql
AS $function$
  WITH RECURSIVE above AS (
    SELECT key, parent_key FROM process_instance WHERE key = instance
    UNION ALL SELECT i.key, i.parent_key FROM process_instance i JOIN above a ON i.key = a.parent_key)
  UPDATE process_instance i SET incidents = i.incidents + more FROM above a WHERE i.key = a.key
$function$
;
CREATE OR REPLACE FUNCTION public.list_open_task()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    DELETE FROM open_task_of_group g WHERE g.candidate_group = ANY (OLD.candidate_groups) AND g.created_at = OLD.created_at AND g.task_key = OLD.key;
  END IF;
  IF TG_OP <> 'DELETE' AND NEW.state = 'CREATED' THEN
    INSERT INTO open_task_of_group (candidate_group, task_key, created_at, due_at, priority, earlier)
    SELECT one, NEW.key, NEW.created_at, NEW.due_at, NEW.priority, CASE WHEN place > 1 THEN NEW.candidate_groups[1:place - 1] END
    FROM unnest(NEW.candidate_groups) WITH ORDINALITY AS named(one, place)
    WHERE one <> ALL (NEW.candidate_groups[1:place - 1]);
  END IF;
  RETURN NULL;
END $function$
;
CREATE OR REPLACE FUNCTION public.locked_instance(wanted bigint)
 RETURNS TABLE(key bigint, root_key bigint, parent_key bigint, parent_element_key bigint, definition_key bigint, state text, revision integer, tokens text, variables text)
 LANGUAGE plpgsql
AS $function$
BEGIN
  PERFORM 1 FROM process_instance r WHERE r.key = (SELECT i.root_key FROM process_instance i WHERE i.key = wanted) FOR UPDATE;
  RETURN QUERY
    SELECT i.key, i.root_key, i.parent_key, i.parent_element_key, i.definition_key, i.state, i.revision, i.tokens,
      (SELECT string_agg(concat('["', v.scope_key, '",', to_json(v.name), ',', v.value, ']'), ',') FROM variable v
       -- Always true: else the planner expects a hundred scopes and reads the variables of ended ones too.
       WHERE v.instance_key = i.key AND v.scope_key IN (SELECT (t->>'key')::bigint FROM json_array_elements(i.tokens::json->'instances') t WHERE (t->>'key')::bigint % 1 = 0))
    FROM process_instance i WHERE i.key = wanted;
END $function$
;
CREATE OR REPLACE FUNCTION public.saved_once(instances bigint)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF instances <> 1 THEN RAISE serialization_failure USING MESSAGE = 'the instance is not at the revision that was read any more'; END IF;
END $function$
;
CREATE OR REPLACE FUNCTION public.tr_fold(text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$
  SELECT lower(translate(replace(normalize($1, NFC), U&'\0307', ''), 'İIıĞğŞşÇçÖöÜüÂâÎîÛû', 'iiiggssccoouuaaiiuu') COLLATE "C")
$function$
;

CREATE TABLE batch_operation (
  key bigint NOT NULL,
  type text NOT NULL,
  state text NOT NULL,
  plan jsonb,
  started_at timestamp with time zone NOT NULL,
  ended_at timestamp with time zone,
  total integer NOT NULL DEFAULT 0,
  failed integer NOT NULL DEFAULT 0,
  completed integer NOT NULL DEFAULT 0
);
CREATE TABLE batch_operation_item (
  batch_key bigint NOT NULL,
  item_key bigint NOT NULL,
  instance_key bigint NOT NULL,
  state text NOT NULL,
  error text,
  processed_at timestamp with time zone
);
CREATE TABLE day_done (
  day date NOT NULL
);
CREATE TABLE decision_definition (
  key bigint NOT NULL,
  decision_id text NOT NULL,
  name text NOT NULL,
  version integer NOT NULL,
  version_tag text,
  requirements_key bigint NOT NULL,
  deployment_key bigint NOT NULL
);
CREATE TABLE decision_instance (
  key bigint NOT NULL,
  id text NOT NULL,
  decision_definition_key bigint NOT NULL,
  root_decision_definition_key bigint NOT NULL,
  instance_key bigint,
  definition_key bigint,
  element_key bigint,
  element_id text,
  state text NOT NULL,
  evaluated_at timestamp with time zone NOT NULL,
  failure text,
  output text NOT NULL,
  inputs jsonb NOT NULL,
  rules jsonb NOT NULL,
  actor text
);
CREATE TABLE decision_requirements (
  key bigint NOT NULL,
  drg_id text NOT NULL,
  name text NOT NULL,
  version integer NOT NULL,
  resource_key bigint NOT NULL,
  resource_name text NOT NULL,
  deployment_key bigint NOT NULL,
  checksum text NOT NULL
);
CREATE TABLE deployment (
  key bigint NOT NULL,
  deployed_at timestamp with time zone NOT NULL
);
CREATE TABLE element_instance (
  key bigint NOT NULL,
  instance_key bigint NOT NULL,
  definition_key bigint NOT NULL,
  scope_key bigint,
  element_id text NOT NULL,
  type text NOT NULL,
  state text NOT NULL,
  incident_key bigint,
  started_at timestamp with time zone NOT NULL,
  ended_at timestamp with time zone
);
CREATE TABLE form (
  key bigint NOT NULL,
  form_id text NOT NULL,
  version integer NOT NULL,
  version_tag text,
  resource_key bigint NOT NULL,
  deployment_key bigint NOT NULL,
  checksum text NOT NULL,
  schema text NOT NULL
);
CREATE TABLE history (
  at timestamp with time zone NOT NULL,
  instance_key bigint NOT NULL,
  revision integer NOT NULL,
  command text NOT NULL,
  actor text,
  events jsonb NOT NULL
) PARTITION BY RANGE (at);
CREATE TABLE incident (
  key bigint NOT NULL,
  instance_key bigint NOT NULL,
  definition_key bigint NOT NULL,
  process_id text NOT NULL,
  element_key bigint NOT NULL,
  element_id text NOT NULL,
  job_key bigint,
  type text NOT NULL,
  message text NOT NULL,
  state text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  resolved_at timestamp with time zone
);
CREATE TABLE job (
  key bigint NOT NULL,
  instance_key bigint NOT NULL,
  definition_key bigint NOT NULL,
  element_key bigint NOT NULL,
  element_id text NOT NULL,
  type text NOT NULL,
  state text NOT NULL,
  retries integer NOT NULL,
  attempts integer NOT NULL DEFAULT 0,
  headers jsonb,
  worker text,
  activated_at timestamp with time zone,
  locked_until timestamp with time zone,
  not_before timestamp with time zone,
  error_code text,
  error_message text,
  created_at timestamp with time zone NOT NULL,
  ended_at timestamp with time zone
);
CREATE TABLE machine_client (
  id text NOT NULL,
  secret_hash text NOT NULL,
  scopes text[] NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now()
);
CREATE TABLE machine_token (
  digest bytea NOT NULL,
  client_id text NOT NULL,
  expires_at timestamp with time zone NOT NULL
);
CREATE TABLE message (
  key bigint NOT NULL,
  name text NOT NULL,
  correlation_key text NOT NULL,
  message_id text,
  variables text NOT NULL,
  published_at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  actor text
);
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
  correlated_at timestamp with time zone NOT NULL
);
CREATE TABLE message_subscription (
  key bigint NOT NULL,
  instance_key bigint,
  element_key bigint,
  definition_key bigint NOT NULL,
  process_id text NOT NULL,
  element_id text NOT NULL,
  message_name text NOT NULL,
  correlation_key text,
  interrupting boolean NOT NULL,
  state text NOT NULL,
  updated_at timestamp with time zone NOT NULL
);
CREATE TABLE muhtar (
  person_id uuid NOT NULL,
  il_code smallint NOT NULL,
  ilce text NOT NULL,
  mahalle text NOT NULL,
  address_sealed bytea,
  active_from date NOT NULL DEFAULT CURRENT_DATE,
  active_to date,
  version integer NOT NULL DEFAULT 1
);
CREATE TABLE open_task_of_group (
  candidate_group text NOT NULL,
  task_key bigint NOT NULL,
  created_at timestamp with time zone NOT NULL,
  due_at timestamp with time zone,
  priority smallint NOT NULL,
  earlier text[]
);
CREATE TABLE outbox (
  id bigint NOT NULL,
  kind text NOT NULL,
  payload jsonb NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  offered_at timestamp with time zone
);
CREATE TABLE person (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  given_name text NOT NULL,
  family_name text NOT NULL,
  name_folded text NOT NULL GENERATED AS tr_fold(((given_name || ' '::text) || family_name)),
  tckn_sealed bytea,
  tckn_hash bytea,
  phone_sealed bytea,
  phone_hash bytea,
  email_sealed bytea,
  email_hash bytea,
  is_active boolean NOT NULL DEFAULT true,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT 1
);
CREATE TABLE process_definition (
  key bigint NOT NULL,
  process_id text NOT NULL,
  version integer NOT NULL,
  version_tag text,
  name text,
  resource_key bigint NOT NULL,
  resource_name text NOT NULL,
  deployment_key bigint NOT NULL,
  checksum text NOT NULL,
  start_form_id text,
  deployed_at timestamp with time zone NOT NULL
);
CREATE TABLE process_instance (
  key bigint NOT NULL,
  root_key bigint NOT NULL,
  parent_key bigint,
  parent_element_key bigint,
  definition_key bigint NOT NULL,
  process_id text NOT NULL,
  version integer NOT NULL,
  state text NOT NULL,
  incidents integer NOT NULL DEFAULT 0,
  started_at timestamp with time zone NOT NULL,
  ended_at timestamp with time zone,
  business_id text,
  tags text[] NOT NULL DEFAULT '{}'::text[],
  awaited boolean NOT NULL DEFAULT false,
  revision integer NOT NULL,
  tokens text
);
CREATE TABLE refused_work (
  key bigint NOT NULL,
  failures integer NOT NULL,
  not_before timestamp with time zone NOT NULL,
  incident_key bigint
);
CREATE TABLE resource (
  key bigint NOT NULL,
  deployment_key bigint NOT NULL,
  kind text NOT NULL,
  name text NOT NULL,
  checksum text NOT NULL,
  content text NOT NULL
);
CREATE TABLE signal_subscription (
  key bigint NOT NULL,
  instance_key bigint,
  element_key bigint,
  definition_key bigint NOT NULL,
  element_id text NOT NULL,
  signal_name text NOT NULL,
  interrupting boolean NOT NULL
);
CREATE TABLE test_clock (
  id boolean NOT NULL DEFAULT true,
  pinned_at timestamp with time zone,
  offset_ms bigint NOT NULL DEFAULT 0
);
CREATE TABLE timer (
  key bigint NOT NULL,
  instance_key bigint,
  element_key bigint,
  definition_key bigint NOT NULL,
  element_id text NOT NULL,
  due_at timestamp with time zone NOT NULL,
  repetitions integer NOT NULL,
  cycle text,
  interrupting boolean NOT NULL
);
CREATE TABLE user_task (
  key bigint NOT NULL,
  instance_key bigint NOT NULL,
  definition_key bigint NOT NULL,
  element_key bigint NOT NULL,
  element_id text NOT NULL,
  name text NOT NULL,
  state text NOT NULL,
  assignee text,
  candidate_groups text[] NOT NULL DEFAULT '{}'::text[],
  candidate_users text[] NOT NULL DEFAULT '{}'::text[],
  due_at timestamp with time zone,
  follow_up_at timestamp with time zone,
  priority smallint NOT NULL,
  form_key bigint,
  external_form text,
  headers jsonb,
  created_at timestamp with time zone NOT NULL,
  completed_at timestamp with time zone
);
CREATE TABLE variable (
  key bigint NOT NULL,
  instance_key bigint NOT NULL,
  scope_key bigint NOT NULL,
  name text NOT NULL,
  value text NOT NULL
);

ALTER TABLE batch_operation ADD CONSTRAINT batch_operation_pkey PRIMARY KEY (key);
ALTER TABLE batch_operation_item ADD CONSTRAINT batch_operation_item_batch_key_fkey FOREIGN KEY (batch_key) REFERENCES batch_operation(key) ON DELETE CASCADE;
ALTER TABLE batch_operation_item ADD CONSTRAINT batch_operation_item_pkey PRIMARY KEY (batch_key, item_key);
ALTER TABLE batch_operation_item ADD CONSTRAINT batch_operation_item_state_check CHECK ((state = ANY (ARRAY['ACTIVE'::text, 'COMPLETED'::text, 'FAILED'::text, 'SKIPPED'::text, 'CANCELED'::text])));
ALTER TABLE day_done ADD CONSTRAINT day_done_pkey PRIMARY KEY (day);
ALTER TABLE decision_definition ADD CONSTRAINT decision_definition_decision_id_version_key UNIQUE (decision_id, version);
ALTER TABLE decision_definition ADD CONSTRAINT decision_definition_deployment_key_fkey FOREIGN KEY (deployment_key) REFERENCES deployment(key);
ALTER TABLE decision_definition ADD CONSTRAINT decision_definition_pkey PRIMARY KEY (key);
ALTER TABLE decision_definition ADD CONSTRAINT decision_definition_requirements_key_fkey FOREIGN KEY (requirements_key) REFERENCES decision_requirements(key);
ALTER TABLE decision_instance ADD CONSTRAINT decision_instance_decision_definition_key_fkey FOREIGN KEY (decision_definition_key) REFERENCES decision_definition(key);
ALTER TABLE decision_instance ADD CONSTRAINT decision_instance_id_key UNIQUE (id);
ALTER TABLE decision_instance ADD CONSTRAINT decision_instance_pkey PRIMARY KEY (key);
ALTER TABLE decision_instance ADD CONSTRAINT decision_instance_state_check CHECK ((state = ANY (ARRAY['EVALUATED'::text, 'FAILED'::text])));
ALTER TABLE decision_requirements ADD CONSTRAINT decision_requirements_deployment_key_fkey FOREIGN KEY (deployment_key) REFERENCES deployment(key);
ALTER TABLE decision_requirements ADD CONSTRAINT decision_requirements_drg_id_version_key UNIQUE (drg_id, version);
ALTER TABLE decision_requirements ADD CONSTRAINT decision_requirements_pkey PRIMARY KEY (key);
ALTER TABLE decision_requirements ADD CONSTRAINT decision_requirements_resource_key_fkey FOREIGN KEY (resource_key) REFERENCES resource(key);
ALTER TABLE deployment ADD CONSTRAINT deployment_pkey PRIMARY KEY (key);
ALTER TABLE element_instance ADD CONSTRAINT element_instance_pkey PRIMARY KEY (key);
ALTER TABLE element_instance ADD CONSTRAINT element_instance_state_check CHECK ((state = ANY (ARRAY['ACTIVE'::text, 'COMPLETED'::text, 'TERMINATED'::text])));
ALTER TABLE form ADD CONSTRAINT form_deployment_key_fkey FOREIGN KEY (deployment_key) REFERENCES deployment(key);
ALTER TABLE form ADD CONSTRAINT form_form_id_version_key UNIQUE (form_id, version);
ALTER TABLE form ADD CONSTRAINT form_pkey PRIMARY KEY (key);
ALTER TABLE form ADD CONSTRAINT form_resource_key_fkey FOREIGN KEY (resource_key) REFERENCES resource(key);
ALTER TABLE incident ADD CONSTRAINT incident_pkey PRIMARY KEY (key);
ALTER TABLE incident ADD CONSTRAINT incident_state_check CHECK ((state = ANY (ARRAY['ACTIVE'::text, 'RESOLVED'::text])));
ALTER TABLE job ADD CONSTRAINT job_pkey PRIMARY KEY (key);
ALTER TABLE job ADD CONSTRAINT job_state_check CHECK ((state = ANY (ARRAY['CREATED'::text, 'COMPLETED'::text, 'FAILED'::text, 'CANCELED'::text, 'ERROR_THROWN'::text])));
ALTER TABLE machine_client ADD CONSTRAINT machine_client_pkey PRIMARY KEY (id);
ALTER TABLE machine_token ADD CONSTRAINT machine_token_client_id_fkey FOREIGN KEY (client_id) REFERENCES machine_client(id) ON DELETE CASCADE;
ALTER TABLE machine_token ADD CONSTRAINT machine_token_pkey PRIMARY KEY (digest);
ALTER TABLE message ADD CONSTRAINT message_pkey PRIMARY KEY (key);
ALTER TABLE message_correlation ADD CONSTRAINT message_correlation_pkey PRIMARY KEY (message_key, process_id);
ALTER TABLE message_subscription ADD CONSTRAINT message_subscription_pkey PRIMARY KEY (key);
ALTER TABLE message_subscription ADD CONSTRAINT message_subscription_state_check CHECK ((state = ANY (ARRAY['CREATED'::text, 'CORRELATED'::text, 'DELETED'::text])));
ALTER TABLE muhtar ADD CONSTRAINT muhtar_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE;
ALTER TABLE muhtar ADD CONSTRAINT muhtar_pkey PRIMARY KEY (person_id);
ALTER TABLE open_task_of_group ADD CONSTRAINT open_task_of_group_pkey PRIMARY KEY (candidate_group, created_at, task_key) INCLUDE (earlier, due_at, priority);
ALTER TABLE outbox ADD CONSTRAINT outbox_pkey PRIMARY KEY (id);
ALTER TABLE person ADD CONSTRAINT person_family_name_check CHECK ((family_name <> ''::text));
ALTER TABLE person ADD CONSTRAINT person_given_name_check CHECK ((given_name <> ''::text));
ALTER TABLE person ADD CONSTRAINT person_pkey PRIMARY KEY (id);
ALTER TABLE person ADD CONSTRAINT person_tckn_hash_key UNIQUE (tckn_hash);
ALTER TABLE process_definition ADD CONSTRAINT process_definition_deployment_key_fkey FOREIGN KEY (deployment_key) REFERENCES deployment(key);
ALTER TABLE process_definition ADD CONSTRAINT process_definition_pkey PRIMARY KEY (key);
ALTER TABLE process_definition ADD CONSTRAINT process_definition_process_id_version_key UNIQUE (process_id, version);
ALTER TABLE process_definition ADD CONSTRAINT process_definition_resource_key_fkey FOREIGN KEY (resource_key) REFERENCES resource(key);
ALTER TABLE process_instance ADD CONSTRAINT process_instance_definition_key_fkey FOREIGN KEY (definition_key) REFERENCES process_definition(key);
ALTER TABLE process_instance ADD CONSTRAINT process_instance_pkey PRIMARY KEY (key);
ALTER TABLE process_instance ADD CONSTRAINT process_instance_state_check CHECK ((state = ANY (ARRAY['ACTIVE'::text, 'COMPLETED'::text, 'TERMINATED'::text])));
ALTER TABLE refused_work ADD CONSTRAINT refused_work_pkey PRIMARY KEY (key);
ALTER TABLE resource ADD CONSTRAINT resource_deployment_key_fkey FOREIGN KEY (deployment_key) REFERENCES deployment(key);
ALTER TABLE resource ADD CONSTRAINT resource_kind_check CHECK ((kind = ANY (ARRAY['process'::text, 'form'::text, 'decision'::text, 'other'::text])));
ALTER TABLE resource ADD CONSTRAINT resource_pkey PRIMARY KEY (key);
ALTER TABLE signal_subscription ADD CONSTRAINT signal_subscription_pkey PRIMARY KEY (key);
ALTER TABLE test_clock ADD CONSTRAINT test_clock_id_check CHECK (id);
ALTER TABLE test_clock ADD CONSTRAINT test_clock_pkey PRIMARY KEY (id);
ALTER TABLE timer ADD CONSTRAINT timer_pkey PRIMARY KEY (key);
ALTER TABLE user_task ADD CONSTRAINT user_task_pkey PRIMARY KEY (key);
ALTER TABLE user_task ADD CONSTRAINT user_task_state_check CHECK ((state = ANY (ARRAY['CREATED'::text, 'COMPLETED'::text, 'CANCELED'::text])));
ALTER TABLE variable ADD CONSTRAINT variable_instance_key_scope_key_name_key UNIQUE (instance_key, scope_key, name);
ALTER TABLE variable ADD CONSTRAINT variable_pkey PRIMARY KEY (key);

CREATE INDEX batch_operation_item_to_do ON public.batch_operation_item USING btree (batch_key) WHERE (state = 'ACTIVE'::text);
CREATE INDEX decision_instance_of_instance ON public.decision_instance USING btree (instance_key);
CREATE INDEX element_instance_active ON public.element_instance USING btree (definition_key, element_id) WHERE (state = 'ACTIVE'::text);
CREATE INDEX element_instance_of_instance ON public.element_instance USING btree (instance_key, key);
CREATE INDEX history_of_instance ON ONLY public.history USING btree (instance_key, revision);
CREATE INDEX incident_of_instance ON public.incident USING btree (instance_key);
CREATE INDEX incident_open ON public.incident USING btree (definition_key, element_id) WHERE (state = 'ACTIVE'::text);
CREATE INDEX job_of_instance ON public.job USING btree (instance_key);
CREATE INDEX job_to_do ON public.job USING btree (type, key) WHERE ((state = 'CREATED'::text) AND (retries > 0));
CREATE INDEX machine_token_client ON public.machine_token USING btree (client_id);
CREATE INDEX machine_token_expiry ON public.machine_token USING btree (expires_at);
CREATE INDEX message_buffered ON public.message USING btree (name, correlation_key, key);
CREATE INDEX message_correlation_of_instance ON public.message_correlation USING btree (instance_key);
CREATE INDEX message_correlation_start ON public.message_correlation USING btree (correlation_key, process_id) WHERE (element_key IS NULL);
CREATE INDEX message_expiring ON public.message USING btree (expires_at);
CREATE UNIQUE INDEX message_once ON public.message USING btree (name, correlation_key, message_id) WHERE (message_id IS NOT NULL);
CREATE INDEX message_subscription_of_definition ON public.message_subscription USING btree (definition_key) WHERE (instance_key IS NULL);
CREATE INDEX message_subscription_of_instance ON public.message_subscription USING btree (instance_key) WHERE (instance_key IS NOT NULL);
CREATE INDEX message_subscription_open ON public.message_subscription USING btree (message_name, correlation_key, key) WHERE (state = 'CREATED'::text);
CREATE INDEX muhtar_place ON public.muhtar USING btree (il_code, ilce);
CREATE INDEX open_task_of_group_due ON public.open_task_of_group USING btree (candidate_group, due_at, task_key) INCLUDE (earlier, priority);
CREATE INDEX outbox_waiting ON public.outbox USING btree (id) WHERE (offered_at IS NULL);
CREATE INDEX person_email ON public.person USING btree (email_hash);
CREATE INDEX person_name ON public.person USING gin (name_folded gin_trgm_ops);
CREATE INDEX person_phone ON public.person USING btree (phone_hash);
CREATE INDEX process_definition_tag ON public.process_definition USING btree (process_id, version_tag) WHERE (version_tag IS NOT NULL);
CREATE INDEX process_instance_children ON public.process_instance USING btree (parent_key) WHERE (parent_key IS NOT NULL);
CREATE INDEX process_instance_ended ON public.process_instance USING btree (ended_at) WHERE (ended_at IS NOT NULL);
CREATE INDEX process_instance_family ON public.process_instance USING btree (root_key) WHERE (root_key <> key);
CREATE INDEX process_instance_of_definition ON public.process_instance USING btree (definition_key, key);
CREATE INDEX process_instance_with_incident ON public.process_instance USING btree (key) WHERE (incidents > 0);
CREATE INDEX refused_work_with_incident ON public.refused_work USING btree (incident_key) WHERE (incident_key IS NOT NULL);
CREATE INDEX resource_deployment ON public.resource USING btree (deployment_key);
CREATE INDEX signal_subscription_name ON public.signal_subscription USING btree (signal_name);
CREATE INDEX signal_subscription_of_definition ON public.signal_subscription USING btree (definition_key) WHERE (instance_key IS NULL);
CREATE INDEX signal_subscription_of_instance ON public.signal_subscription USING btree (instance_key) WHERE (instance_key IS NOT NULL);
CREATE INDEX timer_due ON public.timer USING btree (due_at, key);
CREATE INDEX timer_of_definition ON public.timer USING btree (definition_key) WHERE (instance_key IS NULL);
CREATE INDEX timer_of_instance ON public.timer USING btree (instance_key) WHERE (instance_key IS NOT NULL);
CREATE INDEX user_task_due ON public.user_task USING btree (due_at) WHERE ((state = 'CREATED'::text) AND (due_at IS NOT NULL));
CREATE INDEX user_task_of_instance ON public.user_task USING btree (instance_key);
CREATE INDEX user_task_open ON public.user_task USING btree (key) WHERE (state = 'CREATED'::text);
CREATE INDEX user_task_open_by_age ON public.user_task USING btree (created_at, key) WHERE (state = 'CREATED'::text);
CREATE INDEX user_task_open_of_assignee ON public.user_task USING btree (assignee, key) WHERE (state = 'CREATED'::text);
