-- Generated from migrations/ by scripts/dump-schema.mjs: do not edit.

CREATE EXTENSION btree_gist;
CREATE EXTENSION pg_trgm;

CREATE SEQUENCE audit_seq;
CREATE SEQUENCE case_movement_id_seq;
CREATE SEQUENCE destruction_run_id_seq;
CREATE SEQUENCE document_event_id_seq;
CREATE SEQUENCE key_node;
CREATE SEQUENCE mahalle_id_seq;
CREATE SEQUENCE migrations_id_seq;
CREATE SEQUENCE notification_event_id_seq;
CREATE SEQUENCE outbox_of_signal;
CREATE SEQUENCE unit_change_id_seq;

CREATE OR REPLACE FUNCTION public.audit_stays()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  RAISE EXCEPTION 'The audit trail only grows: % of % is refused.', TG_OP, TG_TABLE_NAME;
END $function$
;
CREATE OR REPLACE FUNCTION public.case_follows_clock()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  UPDATE case_file SET due_at = NEW.due_at WHERE clock_id = NEW.id;
  UPDATE case_task SET due_at = NEW.due_at WHERE clock_id = NEW.id AND state = 'OPEN';
  RETURN NULL;
END $function$
;
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
CREATE OR REPLACE FUNCTION public.destroy_person(who uuid, moment timestamp with time zone)
 RETURNS text
 LANGUAGE plpgsql
AS $function$
DECLARE
  named record;
BEGIN
  DELETE FROM case_draft WHERE person_id = who;
  DELETE FROM portal_draft WHERE person_id = who;
  UPDATE notification SET address_sealed = NULL, text_sealed = NULL WHERE person_id = who;
  BEGIN
    DELETE FROM person WHERE id = who;
    RETURN 'deleted';
  EXCEPTION WHEN foreign_key_violation THEN
    -- Somebody's history names them.
  END;
  -- What would have gone with the row goes without it.
  FOR named IN
    SELECT c.conrelid::regclass AS name, a.attname AS person FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
    WHERE c.contype = 'f' AND c.confrelid = 'person'::regclass AND c.confdeltype = 'c'
  LOOP
    EXECUTE format('DELETE FROM %s WHERE %I = $1', named.name, named.person) USING who;
  END LOOP;
  UPDATE person SET given_name = '—', family_name = '', tckn_sealed = NULL, tckn_hash = NULL, phone_sealed = NULL, phone_hash = NULL,
    email_sealed = NULL, email_hash = NULL, is_active = false, destroyed_at = moment, version = version + 1 WHERE id = who;
  RETURN 'emptied';
END $function$
;
CREATE OR REPLACE FUNCTION public.drop_audit_before(month date)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
DECLARE
  name text;
  kept bigint;
BEGIN
  FOR name IN
    SELECT c.relname FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
    WHERE i.inhparent = 'audit_entry'::regclass AND c.relname ~ '^audit_entry_\d{4}_\d{2}$' AND c.relname < 'audit_entry_' || to_char(month, 'YYYY_MM')
  LOOP
    EXECUTE format('DROP TABLE %I', name);
  END LOOP;
  IF EXISTS (SELECT FROM audit_entry_other WHERE at < month::timestamp AT TIME ZONE 'UTC') THEN
    ALTER TABLE audit_entry_other DISABLE TRIGGER audit_stays;
    DELETE FROM audit_entry_other WHERE at < month::timestamp AT TIME ZONE 'UTC';
    ALTER TABLE audit_entry_other ENABLE TRIGGER audit_stays;
  END IF;
  -- What remains is without a gap, and the newest always does: the next batch is chained to it.
  SELECT coalesce(min(b.no) FILTER (WHERE b.month >= drop_audit_before.month), max(b.no)) INTO kept FROM audit_batch b;
  IF EXISTS (SELECT FROM audit_batch WHERE no < kept) THEN
    ALTER TABLE audit_batch DISABLE TRIGGER audit_stays;
    DELETE FROM audit_batch WHERE no < kept;
    ALTER TABLE audit_batch ENABLE TRIGGER audit_stays;
  END IF;
END $function$
;
CREATE OR REPLACE FUNCTION public.keep_template()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  INSERT INTO template_history (key, channel, language, version, subject, body, changed_by, changed_at)
    VALUES (NEW.key, NEW.channel, NEW.language, NEW.version, NEW.subject, NEW.body, NEW.changed_by, NEW.changed_at);
  RETURN NULL;
END $function$
;
CREATE OR REPLACE FUNCTION public.list_open_task()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    FOR place IN 1 .. cardinality(OLD.candidate_groups) LOOP
      DELETE FROM open_task_of_group g WHERE g.candidate_group = OLD.candidate_groups[place] AND g.created_at = OLD.created_at AND g.task_key = OLD.key;
    END LOOP;
  END IF;
  IF TG_OP <> 'DELETE' AND NEW.state = 'CREATED' THEN
    FOR place IN 1 .. cardinality(NEW.candidate_groups) LOOP
      CONTINUE WHEN place > 1 AND NEW.candidate_groups[place] = ANY (NEW.candidate_groups[1:place - 1]);
      INSERT INTO open_task_of_group (candidate_group, task_key, created_at, due_at, priority, earlier)
      VALUES (NEW.candidate_groups[place], NEW.key, NEW.created_at, NEW.due_at, NEW.priority, nullif(NEW.candidate_groups[1:place - 1], '{}'));
    END LOOP;
  END IF;
  RETURN NULL;
END $function$
;
CREATE OR REPLACE FUNCTION public.locked_instance(wanted bigint, item bigint DEFAULT NULL::bigint)
 RETURNS TABLE(key bigint, root_key bigint, parent_key bigint, parent_element_key bigint, definition_key bigint, state text, revision integer, tokens text, items text, variables text)
 LANGUAGE plpgsql
AS $function$
DECLARE
  resting bigint[] := '{}';
  resting_contents text;
BEGIN
  PERFORM 1 FROM process_instance r WHERE r.key = (SELECT i.root_key FROM process_instance i WHERE i.key = wanted) FOR UPDATE;
  IF item IS NULL THEN
    SELECT coalesce(array_agg(r.key), '{}'), string_agg(concat('["', r.key, '",', to_json(r.content), ']'), ',' ORDER BY r.key) INTO resting, resting_contents
    FROM resting_item r WHERE r.instance_key = wanted;
  ELSIF item > 0 THEN
    SELECT coalesce(array_agg(r.key), '{}'), string_agg(concat('["', r.key, '",', to_json(r.content), ']'), ',') INTO resting, resting_contents
    FROM resting_item r WHERE r.instance_key = wanted AND r.key = item;
  END IF;
  RETURN QUERY
    SELECT i.key, i.root_key, i.parent_key, i.parent_element_key, i.definition_key, i.state, i.revision, i.tokens, resting_contents,
      (SELECT string_agg(concat('["', v.scope_key, '",', to_json(v.name), ',', v.value, ']'), ',') FROM variable v
       -- Always true: else the planner expects a hundred scopes and reads the variables of ended ones too.
       WHERE v.instance_key = i.key AND v.scope_key IN (
         SELECT (t->>'key')::bigint FROM json_array_elements(i.tokens::json->'instances') t WHERE (t->>'key')::bigint % 1 = 0
         UNION ALL SELECT one FROM unnest(resting) one WHERE one % 1 = 0))
    FROM process_instance i WHERE i.key = wanted;
END $function$
;
CREATE OR REPLACE FUNCTION public.next_audit_seq()
 RETURNS bigint
 LANGUAGE plpgsql
AS $function$
BEGIN
  PERFORM pg_current_xact_id();
  RETURN nextval('audit_seq');
END $function$
;
CREATE OR REPLACE FUNCTION public.next_case_number(prefix text, year integer)
 RETURNS text
 LANGUAGE plpgsql
AS $function$
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
END $function$
;
CREATE OR REPLACE FUNCTION public.notification_event_stays()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF TG_OP = 'DELETE' AND pg_trigger_depth() > 1 THEN RETURN OLD; END IF;
  RAISE EXCEPTION 'what became of a notification stays as it was written';
END $function$
;
CREATE OR REPLACE FUNCTION public.prepare_audit_month(month date)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
DECLARE
  name text := 'audit_entry_' || to_char(month, 'YYYY_MM');
  since timestamptz := month::timestamp AT TIME ZONE 'UTC';
  until timestamptz := (month::timestamp + interval '1 month') AT TIME ZONE 'UTC';
BEGIN
  IF to_regclass(name) IS NOT NULL THEN RETURN; END IF;
  IF EXISTS (SELECT FROM audit_entry_other WHERE at >= since AND at < until) THEN
    LOCK TABLE audit_entry IN ACCESS EXCLUSIVE MODE;
  END IF;
  EXECUTE format('CREATE TABLE %I (LIKE audit_entry INCLUDING DEFAULTS INCLUDING CONSTRAINTS INCLUDING INDEXES)', name);
  IF EXISTS (SELECT FROM audit_entry_other WHERE at >= since AND at < until) THEN
    ALTER TABLE audit_entry_other DISABLE TRIGGER audit_stays;
    EXECUTE format('INSERT INTO %I SELECT * FROM audit_entry_other WHERE at >= $1 AND at < $2', name) USING since, until;
    DELETE FROM audit_entry_other WHERE at >= since AND at < until;
    ALTER TABLE audit_entry_other ENABLE TRIGGER audit_stays;
  END IF;
  EXECUTE format('ALTER TABLE audit_entry ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)', name, since, until);
  EXECUTE format('CREATE TRIGGER audit_stays_whole BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION audit_stays()', name);
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
CREATE OR REPLACE FUNCTION public.search_words(text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$
  SELECT ' ' || btrim(regexp_replace(tr_fold($1) COLLATE "C", '[^a-z0-9]+', ' ', 'g'))
$function$
;
CREATE OR REPLACE FUNCTION public.take_from_limit(wanted bytea, most integer, seconds integer, at timestamp with time zone)
 RETURNS integer
 LANGUAGE plpgsql
AS $function$
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
END $function$
;
CREATE OR REPLACE FUNCTION public.tell_case_task()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
DECLARE
  told text := json_build_object('key', NEW.key::text);
BEGIN
  IF TG_OP = 'UPDATE' AND (OLD.groups, OLD.detsis_no, OLD.assignee) IS DISTINCT FROM (NEW.groups, NEW.detsis_no, NEW.assignee) THEN
    told := json_build_object('key', NEW.key::text, 'was', json_build_object('groups', OLD.groups, 'detsisNo', OLD.detsis_no, 'personId', OLD.assignee));
  END IF;
  PERFORM pg_notify('case_tasks', CASE WHEN octet_length(told) < 7500 THEN told ELSE '{"all":true}' END);
  RETURN NULL;
END $function$
;
CREATE OR REPLACE FUNCTION public.tell_offices_changed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  PERFORM pg_notify('sessions_over', '');
  RETURN NULL;
END $function$
;
CREATE OR REPLACE FUNCTION public.tell_session_over()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  PERFORM pg_notify('sessions_over', encode(substring(OLD.digest FROM 1 FOR 16), 'hex'));
  RETURN NULL;
END $function$
;
CREATE OR REPLACE FUNCTION public.tell_task_look()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF TG_OP <> 'INSERT' THEN PERFORM pg_notify('case_tasks', json_build_object('look', OLD.task_key::text)::text); END IF;
  IF TG_OP <> 'DELETE' THEN PERFORM pg_notify('case_tasks', json_build_object('look', NEW.task_key::text)::text); END IF;
  RETURN NULL;
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

CREATE TABLE audit_batch (
  no bigint NOT NULL,
  day date NOT NULL,
  month date NOT NULL,
  from_seq bigint NOT NULL,
  to_seq bigint NOT NULL,
  count integer NOT NULL,
  links bytea NOT NULL,
  previous_hash bytea NOT NULL,
  hash bytea NOT NULL,
  sealed_at timestamp with time zone NOT NULL
);
CREATE TABLE audit_entry (
  seq bigint NOT NULL DEFAULT next_audit_seq(),
  at timestamp with time zone NOT NULL,
  actor text NOT NULL,
  on_behalf_of text,
  act text NOT NULL,
  thing_kind text NOT NULL,
  thing_id text NOT NULL,
  unit text,
  address_hash bytea,
  session_hash bytea,
  outcome text NOT NULL,
  details jsonb NOT NULL DEFAULT '{}'::jsonb
) PARTITION BY RANGE (at);
CREATE TABLE audit_seal (
  day date NOT NULL,
  from_seq bigint NOT NULL,
  to_seq bigint NOT NULL,
  count bigint NOT NULL,
  hash bytea NOT NULL,
  previous_hash bytea NOT NULL,
  sealed_at timestamp with time zone NOT NULL
);
CREATE TABLE authority_share (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  membership_id uuid NOT NULL,
  colleague_id uuid NOT NULL,
  valid_from timestamp with time zone NOT NULL,
  valid_to timestamp with time zone,
  created_by uuid,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT 1
);
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
CREATE TABLE calendar_revision (
  is_only boolean NOT NULL DEFAULT true,
  revision bigint NOT NULL
);
CREATE TABLE case_comment (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  case_key bigint NOT NULL,
  task_key bigint,
  author_id uuid NOT NULL,
  on_behalf_of uuid,
  text text NOT NULL,
  at timestamp with time zone NOT NULL,
  groups text[] NOT NULL DEFAULT '{}'::text[],
  detsis_no character(8),
  words text NOT NULL GENERATED AS search_words(text)
);
CREATE TABLE case_draft (
  task_key bigint NOT NULL,
  person_id uuid NOT NULL,
  answers jsonb NOT NULL,
  saved_at timestamp with time zone NOT NULL
);
CREATE TABLE case_file (
  key bigint NOT NULL,
  number text NOT NULL,
  application text NOT NULL,
  process_id text NOT NULL,
  subject text NOT NULL,
  type text,
  applicant_id uuid,
  il smallint,
  ilce text,
  detsis_no character(8),
  status text,
  data jsonb NOT NULL DEFAULT '{}'::jsonb,
  groups text[] NOT NULL DEFAULT '{}'::text[],
  opened_at timestamp with time zone NOT NULL,
  due_at timestamp with time zone,
  closed_at timestamp with time zone,
  result text,
  words text NOT NULL GENERATED AS search_words(((((number || ' '::text) || subject) || COALESCE((' '::text || type), ''::text)) || COALESCE((' '::text || ilce), ''::text))),
  clock_id uuid,
  retention_code text,
  retention_years smallint
);
CREATE TABLE case_information (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  case_key bigint NOT NULL,
  task_key bigint NOT NULL,
  asked_by uuid NOT NULL,
  asking_no character(8),
  asked_at timestamp with time zone NOT NULL,
  detsis_no character(8),
  person_id uuid,
  question text NOT NULL,
  state text NOT NULL DEFAULT 'OPEN'::text,
  answer text,
  answered_by uuid,
  on_behalf_of uuid,
  closed_at timestamp with time zone
);
CREATE TABLE case_movement (
  id bigint NOT NULL,
  case_key bigint NOT NULL,
  at timestamp with time zone NOT NULL,
  element_id text NOT NULL,
  hareket text NOT NULL,
  aciklama text,
  gonderen_no text,
  gonderen_kurum text,
  alan_no text,
  alan_kurum text,
  visible_to_applicant boolean NOT NULL,
  task_key bigint,
  groups text[],
  detsis_no character(8),
  kind text,
  words text GENERATED AS search_words(aciklama)
);
CREATE TABLE case_recall (
  key bigint NOT NULL,
  case_key bigint NOT NULL,
  element_id text NOT NULL,
  message_name text NOT NULL,
  correlation_key text NOT NULL,
  groups text[] NOT NULL,
  target_no text,
  target_name text
);
CREATE TABLE case_task (
  key bigint NOT NULL,
  case_key bigint NOT NULL,
  element_id text NOT NULL,
  title text NOT NULL,
  groups text[] NOT NULL,
  role text,
  detsis_no character(8),
  il smallint,
  ilce text,
  assignee text,
  claimed_at timestamp with time zone,
  priority smallint NOT NULL,
  due_at timestamp with time zone,
  follow_up_at timestamp with time zone,
  state text NOT NULL,
  opened_at timestamp with time zone NOT NULL,
  completed_at timestamp with time zone,
  completed_by text,
  on_behalf_of uuid,
  clock_id uuid,
  waiting_since timestamp with time zone,
  answer_readers text[] NOT NULL DEFAULT '{}'::text[]
);
CREATE TABLE citizen (
  person_id uuid NOT NULL,
  phone_sealed bytea,
  phone_hash bytea,
  is_binding boolean NOT NULL DEFAULT true,
  confirmed_at timestamp with time zone NOT NULL
);
CREATE TABLE data_key (
  id integer NOT NULL,
  purpose text NOT NULL,
  kek_id text NOT NULL,
  wrapped bytea NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  activated_at timestamp with time zone,
  retired_at timestamp with time zone
);
CREATE TABLE day_done (
  day date NOT NULL
);
CREATE TABLE deadline_clock (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  kind text NOT NULL,
  length_days integer NOT NULL,
  il_code smallint,
  moves_off_holidays boolean NOT NULL,
  started_at timestamp with time zone NOT NULL,
  stopped_at timestamp with time zone,
  due_at timestamp with time zone,
  reckoned_by bigint NOT NULL
);
CREATE TABLE deadline_pause (
  clock_id uuid NOT NULL,
  paused_at timestamp with time zone NOT NULL,
  resumed_at timestamp with time zone,
  reason text NOT NULL
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
CREATE TABLE demo_person (
  key text NOT NULL,
  person_id uuid NOT NULL
);
CREATE TABLE demo_seed (
  slice text NOT NULL,
  edition integer NOT NULL,
  done_at timestamp with time zone NOT NULL DEFAULT now()
);
CREATE TABLE deployment (
  key bigint NOT NULL,
  deployed_at timestamp with time zone NOT NULL,
  application text
);
CREATE TABLE destruction_record (
  run_id bigint NOT NULL,
  subject text NOT NULL,
  file_plan_code text NOT NULL,
  keep_months integer NOT NULL,
  deleted integer NOT NULL,
  emptied integer NOT NULL,
  last_at timestamp with time zone NOT NULL,
  kept_until timestamp with time zone NOT NULL
);
CREATE TABLE destruction_run (
  id bigint NOT NULL,
  began_at timestamp with time zone NOT NULL,
  reached uuid NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000'::uuid,
  ended_at timestamp with time zone
);
CREATE TABLE document (
  id uuid NOT NULL,
  owner_id uuid NOT NULL,
  thing_kind text,
  thing_id text,
  detsis_no character(8),
  ilce text,
  name text NOT NULL,
  type text NOT NULL,
  bytes integer NOT NULL,
  sha256 bytea NOT NULL,
  storage_key text NOT NULL,
  state text NOT NULL,
  scan_after timestamp with time zone,
  scanned_at timestamp with time zone,
  retention_code text,
  delete_after timestamp with time zone,
  created_at timestamp with time zone NOT NULL
);
CREATE TABLE document_destruction (
  document_id uuid NOT NULL,
  storage_key text NOT NULL,
  reason text NOT NULL,
  decided_at timestamp with time zone NOT NULL,
  destroyed_at timestamp with time zone,
  kept_until timestamp with time zone NOT NULL
);
CREATE TABLE document_event (
  id bigint NOT NULL,
  document_id uuid NOT NULL,
  person_id uuid NOT NULL,
  kind text NOT NULL,
  at timestamp with time zone NOT NULL,
  told_at timestamp with time zone
);
CREATE TABLE document_leftover (
  storage_key text NOT NULL,
  go_after timestamp with time zone NOT NULL,
  is_going boolean NOT NULL DEFAULT false
);
CREATE TABLE document_quota (
  person_id uuid NOT NULL,
  day date NOT NULL,
  files integer NOT NULL,
  bytes bigint NOT NULL
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
CREATE TABLE holiday (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  day date NOT NULL,
  part text NOT NULL,
  kind text NOT NULL,
  name text NOT NULL,
  il_code smallint,
  version integer NOT NULL DEFAULT 1
);
CREATE TABLE il (
  code smallint NOT NULL,
  name text NOT NULL
);
CREATE TABLE ilce (
  il_code smallint NOT NULL,
  name text NOT NULL
);
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
CREATE TABLE mahalle (
  id integer NOT NULL,
  il_code smallint NOT NULL,
  ilce text NOT NULL,
  name text NOT NULL,
  kind text NOT NULL,
  search_text text NOT NULL
);
CREATE TABLE mahalle_edition (
  edition text NOT NULL,
  filled_at timestamp with time zone NOT NULL DEFAULT now()
);
CREATE TABLE membership (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  person_id uuid NOT NULL,
  detsis_no character(8) NOT NULL,
  role text NOT NULL,
  districts text[] NOT NULL DEFAULT '{}'::text[],
  valid_from timestamp with time zone NOT NULL,
  valid_to timestamp with time zone,
  created_by uuid,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT 1
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
CREATE TABLE message_kind (
  key text NOT NULL,
  placeholders text[] NOT NULL,
  needed text[] NOT NULL DEFAULT '{}'::text[],
  is_urgent boolean NOT NULL DEFAULT false,
  may_opt_out boolean NOT NULL DEFAULT false,
  is_secret boolean NOT NULL DEFAULT false,
  valid_seconds integer NOT NULL DEFAULT 259200
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
CREATE TABLE message_template (
  key text NOT NULL,
  channel text NOT NULL,
  language text NOT NULL,
  subject text,
  body text NOT NULL,
  version integer NOT NULL DEFAULT 1,
  changed_by uuid,
  changed_at timestamp with time zone NOT NULL DEFAULT now()
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
CREATE TABLE notification (
  id uuid NOT NULL,
  dedup_key text NOT NULL,
  channel text NOT NULL,
  person_id uuid,
  template_key text NOT NULL,
  template_version integer NOT NULL,
  language text NOT NULL,
  address_sealed bytea,
  text_sealed bytea,
  case_ref text,
  is_urgent boolean NOT NULL,
  is_digest boolean NOT NULL DEFAULT false,
  digest_id uuid,
  state text NOT NULL,
  attempts integer NOT NULL DEFAULT 0,
  refusals integer NOT NULL DEFAULT 0,
  next_at timestamp with time zone NOT NULL,
  lease_until timestamp with time zone,
  tried_from timestamp with time zone,
  tried_until timestamp with time zone,
  expires_at timestamp with time zone NOT NULL,
  gateway_id text,
  error text,
  report_at timestamp with time zone,
  reports integer NOT NULL DEFAULT 0,
  created_at timestamp with time zone NOT NULL,
  sent_at timestamp with time zone
);
CREATE TABLE notification_event (
  id bigint NOT NULL,
  notification_id uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  kind text NOT NULL,
  reason text
);
CREATE TABLE notification_preference (
  person_id uuid NOT NULL,
  key text NOT NULL,
  channel text NOT NULL,
  mode text NOT NULL
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
  version integer NOT NULL DEFAULT 1,
  destroyed_at timestamp with time zone
);
CREATE TABLE portal_draft (
  person_id uuid NOT NULL,
  application text NOT NULL,
  answers jsonb NOT NULL,
  saved_at timestamp with time zone NOT NULL
);
CREATE TABLE portal_receipt (
  case_key bigint NOT NULL,
  number text NOT NULL,
  code text NOT NULL
);
CREATE TABLE portal_sending (
  person_id uuid NOT NULL,
  key uuid NOT NULL,
  case_key bigint NOT NULL
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
CREATE TABLE quiet_hours (
  id boolean NOT NULL DEFAULT true,
  is_on boolean NOT NULL DEFAULT true,
  begins time(0) without time zone NOT NULL DEFAULT '21:00:00'::time without time zone,
  ends time(0) without time zone NOT NULL DEFAULT '08:00:00'::time without time zone,
  version integer NOT NULL DEFAULT 1
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
CREATE TABLE resting_item (
  instance_key bigint NOT NULL,
  key bigint NOT NULL,
  content text NOT NULL
);
CREATE TABLE retention_rule (
  subject text NOT NULL,
  file_plan_code text NOT NULL,
  keep_months integer NOT NULL,
  changed_by uuid,
  changed_at timestamp with time zone NOT NULL,
  version integer NOT NULL DEFAULT 1
);
CREATE TABLE saved_view (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  owner_id uuid NOT NULL,
  detsis_no character(8),
  name text NOT NULL,
  sieve jsonb NOT NULL,
  changed_at timestamp with time zone NOT NULL,
  version integer NOT NULL DEFAULT 1
);
CREATE TABLE sector (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  name text NOT NULL,
  il_code smallint,
  place integer NOT NULL DEFAULT 0,
  is_removed boolean NOT NULL DEFAULT false,
  version integer NOT NULL DEFAULT 1,
  changed_by uuid,
  changed_at timestamp with time zone NOT NULL DEFAULT now()
);
CREATE TABLE service_heading (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  parent_id uuid,
  name text NOT NULL,
  law text,
  answer_days smallint,
  day_kind text,
  detsis_no character(8),
  place integer NOT NULL DEFAULT 0,
  is_removed boolean NOT NULL DEFAULT false,
  version integer NOT NULL DEFAULT 1,
  changed_by uuid,
  changed_at timestamp with time zone NOT NULL DEFAULT now()
);
CREATE TABLE session (
  digest bytea NOT NULL,
  person_id uuid NOT NULL,
  signed_in_by text NOT NULL,
  acts_as text NOT NULL,
  detsis_no text,
  ilce text,
  browser text NOT NULL,
  started_at timestamp with time zone NOT NULL,
  seen_at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone NOT NULL
);
CREATE TABLE sign_in_account (
  person_id uuid NOT NULL,
  user_name text NOT NULL,
  user_name_folded text NOT NULL GENERATED AS tr_fold(user_name),
  password_hash text NOT NULL,
  must_change boolean NOT NULL DEFAULT true,
  changed_at timestamp with time zone NOT NULL
);
CREATE TABLE sign_in_attempt (
  id uuid NOT NULL,
  acts_as text NOT NULL,
  browser_digest bytea NOT NULL,
  person_id uuid,
  claim_sealed bytea NOT NULL,
  code_hash bytea NOT NULL,
  sent smallint NOT NULL DEFAULT 1,
  tries smallint NOT NULL DEFAULT 0,
  sent_at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  gone_at timestamp with time zone NOT NULL
);
CREATE TABLE sign_in_limit (
  key bytea NOT NULL,
  began_at timestamp with time zone NOT NULL,
  used integer NOT NULL,
  used_before integer NOT NULL,
  gone_at timestamp with time zone NOT NULL
);
CREATE TABLE sign_in_lock (
  key bytea NOT NULL,
  failures integer NOT NULL,
  locked_until timestamp with time zone,
  gone_at timestamp with time zone NOT NULL
);
CREATE TABLE sign_in_message (
  id uuid NOT NULL,
  attempt_id uuid NOT NULL,
  text_sealed bytea,
  state text NOT NULL DEFAULT 'waiting'::text,
  made_at timestamp with time zone NOT NULL,
  tried_at timestamp with time zone,
  next_at timestamp with time zone NOT NULL,
  failure text
);
CREATE TABLE sign_in_trip (
  state_digest bytea NOT NULL,
  browser_digest bytea NOT NULL,
  way text NOT NULL,
  acts_as text NOT NULL,
  secrets_sealed bytea NOT NULL,
  target text NOT NULL,
  expires_at timestamp with time zone NOT NULL
);
CREATE TABLE sign_in_used (
  digest bytea NOT NULL,
  gone_at timestamp with time zone NOT NULL
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
CREATE TABLE site_content (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  kind text NOT NULL,
  slug text NOT NULL,
  title text NOT NULL,
  body text NOT NULL DEFAULT ''::text,
  link text,
  publish_from date NOT NULL,
  publish_to date,
  place integer NOT NULL DEFAULT 0,
  version integer NOT NULL DEFAULT 1,
  changed_by uuid,
  changed_at timestamp with time zone NOT NULL DEFAULT now()
);
CREATE TABLE substitution (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  absent_id uuid NOT NULL,
  deputy_id uuid NOT NULL,
  membership_ids uuid[],
  valid_from timestamp with time zone NOT NULL,
  valid_to timestamp with time zone NOT NULL,
  reason text NOT NULL,
  created_by uuid,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT 1
);
CREATE TABLE task_look (
  tab uuid NOT NULL,
  task_key bigint NOT NULL,
  person_id uuid NOT NULL,
  until timestamp with time zone NOT NULL
);
CREATE TABLE template_history (
  key text NOT NULL,
  channel text NOT NULL,
  language text NOT NULL,
  version integer NOT NULL,
  subject text,
  body text NOT NULL,
  changed_by uuid,
  changed_at timestamp with time zone NOT NULL
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
CREATE TABLE unit (
  detsis_no character(8) NOT NULL,
  name text NOT NULL,
  name_folded text NOT NULL GENERATED AS tr_fold(name),
  parent_no character(8),
  kind text NOT NULL,
  il_code smallint,
  ilce text,
  kep_address text,
  takes_outside_mail boolean NOT NULL DEFAULT false,
  active_from date NOT NULL,
  active_to date,
  path text NOT NULL,
  depth smallint NOT NULL GENERATED AS (length(path) / 9),
  search_text text NOT NULL
);
CREATE TABLE unit_change (
  id bigint NOT NULL,
  kind text NOT NULL,
  from_no character(8) NOT NULL,
  to_no character(8),
  at date NOT NULL,
  inherits boolean NOT NULL DEFAULT false,
  note text NOT NULL DEFAULT ''::text,
  recorded_at timestamp with time zone NOT NULL DEFAULT now(),
  made_by uuid
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
CREATE TABLE working_hours (
  il_code smallint,
  starts_at time without time zone NOT NULL,
  lunch_from time without time zone NOT NULL,
  lunch_to time without time zone NOT NULL,
  ends_at time without time zone NOT NULL,
  version integer NOT NULL DEFAULT 1
);

ALTER TABLE audit_batch ADD CONSTRAINT audit_batch_pkey PRIMARY KEY (no);
ALTER TABLE audit_entry ADD CONSTRAINT audit_entry_outcome_check CHECK ((outcome = ANY (ARRAY['done'::text, 'refused'::text])));
ALTER TABLE audit_entry ADD CONSTRAINT audit_entry_pkey PRIMARY KEY (seq, at);
ALTER TABLE audit_seal ADD CONSTRAINT audit_seal_pkey PRIMARY KEY (day);
ALTER TABLE authority_share ADD CONSTRAINT authority_share_check CHECK ((colleague_id <> membership_id));
ALTER TABLE authority_share ADD CONSTRAINT authority_share_check1 CHECK ((valid_to >= valid_from));
ALTER TABLE authority_share ADD CONSTRAINT authority_share_colleague_id_fkey FOREIGN KEY (colleague_id) REFERENCES membership(id);
ALTER TABLE authority_share ADD CONSTRAINT authority_share_created_by_fkey FOREIGN KEY (created_by) REFERENCES person(id);
ALTER TABLE authority_share ADD CONSTRAINT authority_share_membership_id_fkey FOREIGN KEY (membership_id) REFERENCES membership(id);
ALTER TABLE authority_share ADD CONSTRAINT authority_share_once EXCLUDE USING gist (membership_id WITH =, tstzrange(valid_from, valid_to) WITH &&);
ALTER TABLE authority_share ADD CONSTRAINT authority_share_pkey PRIMARY KEY (id);
ALTER TABLE batch_operation ADD CONSTRAINT batch_operation_pkey PRIMARY KEY (key);
ALTER TABLE batch_operation_item ADD CONSTRAINT batch_operation_item_batch_key_fkey FOREIGN KEY (batch_key) REFERENCES batch_operation(key) ON DELETE CASCADE;
ALTER TABLE batch_operation_item ADD CONSTRAINT batch_operation_item_pkey PRIMARY KEY (batch_key, item_key);
ALTER TABLE batch_operation_item ADD CONSTRAINT batch_operation_item_state_check CHECK ((state = ANY (ARRAY['ACTIVE'::text, 'COMPLETED'::text, 'FAILED'::text, 'SKIPPED'::text, 'CANCELED'::text])));
ALTER TABLE calendar_revision ADD CONSTRAINT calendar_revision_is_only_check CHECK (is_only);
ALTER TABLE calendar_revision ADD CONSTRAINT calendar_revision_pkey PRIMARY KEY (is_only);
ALTER TABLE case_comment ADD CONSTRAINT case_comment_author_id_fkey FOREIGN KEY (author_id) REFERENCES person(id);
ALTER TABLE case_comment ADD CONSTRAINT case_comment_case_key_fkey FOREIGN KEY (case_key) REFERENCES case_file(key) ON DELETE CASCADE;
ALTER TABLE case_comment ADD CONSTRAINT case_comment_on_behalf_of_fkey FOREIGN KEY (on_behalf_of) REFERENCES person(id);
ALTER TABLE case_comment ADD CONSTRAINT case_comment_pkey PRIMARY KEY (id);
ALTER TABLE case_comment ADD CONSTRAINT case_comment_text_check CHECK ((text <> ''::text));
ALTER TABLE case_draft ADD CONSTRAINT case_draft_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
ALTER TABLE case_draft ADD CONSTRAINT case_draft_pkey PRIMARY KEY (task_key, person_id);
ALTER TABLE case_draft ADD CONSTRAINT case_draft_task_key_fkey FOREIGN KEY (task_key) REFERENCES case_task(key) ON DELETE CASCADE;
ALTER TABLE case_file ADD CONSTRAINT case_file_applicant_id_fkey FOREIGN KEY (applicant_id) REFERENCES person(id);
ALTER TABLE case_file ADD CONSTRAINT case_file_application_check CHECK ((application <> ''::text));
ALTER TABLE case_file ADD CONSTRAINT case_file_check CHECK (((closed_at IS NULL) = (result IS NULL)));
ALTER TABLE case_file ADD CONSTRAINT case_file_check1 CHECK (((retention_code IS NULL) = (retention_years IS NULL)));
ALTER TABLE case_file ADD CONSTRAINT case_file_clock_id_fkey FOREIGN KEY (clock_id) REFERENCES deadline_clock(id);
ALTER TABLE case_file ADD CONSTRAINT case_file_detsis_no_fkey FOREIGN KEY (detsis_no) REFERENCES unit(detsis_no);
ALTER TABLE case_file ADD CONSTRAINT case_file_number_key UNIQUE (number);
ALTER TABLE case_file ADD CONSTRAINT case_file_pkey PRIMARY KEY (key);
ALTER TABLE case_file ADD CONSTRAINT case_file_result_check CHECK ((result = ANY (ARRAY['COMPLETED'::text, 'TERMINATED'::text])));
ALTER TABLE case_file ADD CONSTRAINT case_file_retention_years_check CHECK ((retention_years > 0));
ALTER TABLE case_file ADD CONSTRAINT case_file_subject_check CHECK ((subject <> ''::text));
ALTER TABLE case_information ADD CONSTRAINT case_information_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES person(id);
ALTER TABLE case_information ADD CONSTRAINT case_information_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES person(id);
ALTER TABLE case_information ADD CONSTRAINT case_information_asking_no_fkey FOREIGN KEY (asking_no) REFERENCES unit(detsis_no);
ALTER TABLE case_information ADD CONSTRAINT case_information_case_key_fkey FOREIGN KEY (case_key) REFERENCES case_file(key) ON DELETE CASCADE;
ALTER TABLE case_information ADD CONSTRAINT case_information_check CHECK (((detsis_no IS NULL) <> (person_id IS NULL)));
ALTER TABLE case_information ADD CONSTRAINT case_information_check1 CHECK (((state = 'OPEN'::text) = (closed_at IS NULL)));
ALTER TABLE case_information ADD CONSTRAINT case_information_check2 CHECK (((state = 'ANSWERED'::text) = ((answer IS NOT NULL) AND (answered_by IS NOT NULL))));
ALTER TABLE case_information ADD CONSTRAINT case_information_detsis_no_fkey FOREIGN KEY (detsis_no) REFERENCES unit(detsis_no);
ALTER TABLE case_information ADD CONSTRAINT case_information_on_behalf_of_fkey FOREIGN KEY (on_behalf_of) REFERENCES person(id);
ALTER TABLE case_information ADD CONSTRAINT case_information_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
ALTER TABLE case_information ADD CONSTRAINT case_information_pkey PRIMARY KEY (id);
ALTER TABLE case_information ADD CONSTRAINT case_information_question_check CHECK ((question <> ''::text));
ALTER TABLE case_information ADD CONSTRAINT case_information_state_check CHECK ((state = ANY (ARRAY['OPEN'::text, 'ANSWERED'::text, 'WITHDRAWN'::text])));
ALTER TABLE case_information ADD CONSTRAINT case_information_task_key_fkey FOREIGN KEY (task_key) REFERENCES case_task(key) ON DELETE CASCADE;
ALTER TABLE case_movement ADD CONSTRAINT case_movement_case_key_fkey FOREIGN KEY (case_key) REFERENCES case_file(key) ON DELETE CASCADE;
ALTER TABLE case_movement ADD CONSTRAINT case_movement_kind_check CHECK ((kind = ANY (ARRAY['redirected'::text, 'due-extended'::text, 'information-asked'::text, 'information-answered'::text])));
ALTER TABLE case_movement ADD CONSTRAINT case_movement_pkey PRIMARY KEY (id);
ALTER TABLE case_recall ADD CONSTRAINT case_recall_case_key_fkey FOREIGN KEY (case_key) REFERENCES case_file(key) ON DELETE CASCADE;
ALTER TABLE case_recall ADD CONSTRAINT case_recall_pkey PRIMARY KEY (key);
ALTER TABLE case_task ADD CONSTRAINT case_task_case_key_fkey FOREIGN KEY (case_key) REFERENCES case_file(key) ON DELETE CASCADE;
ALTER TABLE case_task ADD CONSTRAINT case_task_clock_id_fkey FOREIGN KEY (clock_id) REFERENCES deadline_clock(id);
ALTER TABLE case_task ADD CONSTRAINT case_task_on_behalf_of_fkey FOREIGN KEY (on_behalf_of) REFERENCES person(id);
ALTER TABLE case_task ADD CONSTRAINT case_task_pkey PRIMARY KEY (key);
ALTER TABLE case_task ADD CONSTRAINT case_task_state_check CHECK ((state = ANY (ARRAY['OPEN'::text, 'COMPLETED'::text, 'CANCELED'::text])));
ALTER TABLE citizen ADD CONSTRAINT citizen_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE;
ALTER TABLE citizen ADD CONSTRAINT citizen_pkey PRIMARY KEY (person_id);
ALTER TABLE data_key ADD CONSTRAINT data_key_check CHECK (((retired_at IS NULL) OR (activated_at IS NOT NULL)));
ALTER TABLE data_key ADD CONSTRAINT data_key_id_check CHECK ((id > 0));
ALTER TABLE data_key ADD CONSTRAINT data_key_pkey PRIMARY KEY (id);
ALTER TABLE data_key ADD CONSTRAINT data_key_purpose_check CHECK ((purpose = ANY (ARRAY['seal'::text, 'hash'::text])));
ALTER TABLE day_done ADD CONSTRAINT day_done_pkey PRIMARY KEY (day);
ALTER TABLE deadline_clock ADD CONSTRAINT deadline_clock_il_code_check CHECK (((il_code >= 1) AND (il_code <= 81)));
ALTER TABLE deadline_clock ADD CONSTRAINT deadline_clock_kind_check CHECK ((kind = ANY (ARRAY['calendar'::text, 'working'::text])));
ALTER TABLE deadline_clock ADD CONSTRAINT deadline_clock_length_days_check CHECK (((length_days >= 1) AND (length_days <= 3660)));
ALTER TABLE deadline_clock ADD CONSTRAINT deadline_clock_pkey PRIMARY KEY (id);
ALTER TABLE deadline_pause ADD CONSTRAINT deadline_pause_check CHECK ((resumed_at >= paused_at));
ALTER TABLE deadline_pause ADD CONSTRAINT deadline_pause_clock_id_fkey FOREIGN KEY (clock_id) REFERENCES deadline_clock(id) ON DELETE CASCADE;
ALTER TABLE deadline_pause ADD CONSTRAINT deadline_pause_pkey PRIMARY KEY (clock_id, paused_at);
ALTER TABLE deadline_pause ADD CONSTRAINT deadline_pause_reason_check CHECK ((reason <> ''::text));
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
ALTER TABLE demo_person ADD CONSTRAINT demo_person_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE;
ALTER TABLE demo_person ADD CONSTRAINT demo_person_person_id_key UNIQUE (person_id);
ALTER TABLE demo_person ADD CONSTRAINT demo_person_pkey PRIMARY KEY (key);
ALTER TABLE demo_seed ADD CONSTRAINT demo_seed_pkey PRIMARY KEY (slice);
ALTER TABLE deployment ADD CONSTRAINT deployment_pkey PRIMARY KEY (key);
ALTER TABLE destruction_record ADD CONSTRAINT destruction_record_pkey PRIMARY KEY (run_id, subject, file_plan_code, keep_months);
ALTER TABLE destruction_record ADD CONSTRAINT destruction_record_run_id_fkey FOREIGN KEY (run_id) REFERENCES destruction_run(id) ON DELETE CASCADE;
ALTER TABLE destruction_run ADD CONSTRAINT destruction_run_pkey PRIMARY KEY (id);
ALTER TABLE document ADD CONSTRAINT document_bytes_check CHECK ((bytes > 0));
ALTER TABLE document ADD CONSTRAINT document_check CHECK (((thing_kind IS NULL) = (thing_id IS NULL)));
ALTER TABLE document ADD CONSTRAINT document_check1 CHECK (((state <> 'taraniyor'::text) OR (scan_after IS NOT NULL)));
ALTER TABLE document ADD CONSTRAINT document_detsis_no_fkey FOREIGN KEY (detsis_no) REFERENCES unit(detsis_no);
ALTER TABLE document ADD CONSTRAINT document_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES person(id);
ALTER TABLE document ADD CONSTRAINT document_pkey PRIMARY KEY (id);
ALTER TABLE document ADD CONSTRAINT document_sha256_check CHECK ((length(sha256) = 32));
ALTER TABLE document ADD CONSTRAINT document_state_check CHECK ((state = ANY (ARRAY['taraniyor'::text, 'temiz'::text, 'zararli'::text, 'silindi'::text])));
ALTER TABLE document ADD CONSTRAINT document_storage_key_key UNIQUE (storage_key);
ALTER TABLE document ADD CONSTRAINT document_thing_id_check CHECK ((thing_id <> ''::text));
ALTER TABLE document ADD CONSTRAINT document_thing_kind_check CHECK ((thing_kind <> ''::text));
ALTER TABLE document_destruction ADD CONSTRAINT document_destruction_document_id_fkey FOREIGN KEY (document_id) REFERENCES document(id) ON DELETE CASCADE;
ALTER TABLE document_destruction ADD CONSTRAINT document_destruction_pkey PRIMARY KEY (document_id);
ALTER TABLE document_destruction ADD CONSTRAINT document_destruction_reason_check CHECK ((reason = ANY (ARRAY['owner'::text, 'retention'::text, 'unused'::text, 'infected'::text])));
ALTER TABLE document_destruction ADD CONSTRAINT document_destruction_storage_key_key UNIQUE (storage_key);
ALTER TABLE document_event ADD CONSTRAINT document_event_document_id_fkey FOREIGN KEY (document_id) REFERENCES document(id) ON DELETE CASCADE;
ALTER TABLE document_event ADD CONSTRAINT document_event_kind_check CHECK ((kind = 'infected'::text));
ALTER TABLE document_event ADD CONSTRAINT document_event_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
ALTER TABLE document_event ADD CONSTRAINT document_event_pkey PRIMARY KEY (id);
ALTER TABLE document_leftover ADD CONSTRAINT document_leftover_pkey PRIMARY KEY (storage_key);
ALTER TABLE document_quota ADD CONSTRAINT document_quota_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE;
ALTER TABLE document_quota ADD CONSTRAINT document_quota_pkey PRIMARY KEY (person_id, day);
ALTER TABLE element_instance ADD CONSTRAINT element_instance_pkey PRIMARY KEY (key);
ALTER TABLE element_instance ADD CONSTRAINT element_instance_state_check CHECK ((state = ANY (ARRAY['ACTIVE'::text, 'COMPLETED'::text, 'TERMINATED'::text])));
ALTER TABLE form ADD CONSTRAINT form_deployment_key_fkey FOREIGN KEY (deployment_key) REFERENCES deployment(key);
ALTER TABLE form ADD CONSTRAINT form_form_id_version_key UNIQUE (form_id, version);
ALTER TABLE form ADD CONSTRAINT form_pkey PRIMARY KEY (key);
ALTER TABLE form ADD CONSTRAINT form_resource_key_fkey FOREIGN KEY (resource_key) REFERENCES resource(key);
ALTER TABLE holiday ADD CONSTRAINT holiday_day_il_code_kind_key UNIQUE NULLS NOT DISTINCT (day, il_code, kind);
ALTER TABLE holiday ADD CONSTRAINT holiday_il_code_check CHECK (((il_code >= 1) AND (il_code <= 81)));
ALTER TABLE holiday ADD CONSTRAINT holiday_kind_check CHECK ((kind = ANY (ARRAY['resmi'::text, 'dini'::text, 'idari'::text])));
ALTER TABLE holiday ADD CONSTRAINT holiday_name_check CHECK ((name <> ''::text));
ALTER TABLE holiday ADD CONSTRAINT holiday_part_check CHECK ((part = ANY (ARRAY['whole'::text, 'afternoon'::text])));
ALTER TABLE holiday ADD CONSTRAINT holiday_pkey PRIMARY KEY (id);
ALTER TABLE il ADD CONSTRAINT il_name_key UNIQUE (name);
ALTER TABLE il ADD CONSTRAINT il_pkey PRIMARY KEY (code);
ALTER TABLE ilce ADD CONSTRAINT ilce_il_code_fkey FOREIGN KEY (il_code) REFERENCES il(code);
ALTER TABLE ilce ADD CONSTRAINT ilce_pkey PRIMARY KEY (il_code, name);
ALTER TABLE incident ADD CONSTRAINT incident_pkey PRIMARY KEY (key);
ALTER TABLE incident ADD CONSTRAINT incident_state_check CHECK ((state = ANY (ARRAY['ACTIVE'::text, 'RESOLVED'::text])));
ALTER TABLE job ADD CONSTRAINT job_pkey PRIMARY KEY (key);
ALTER TABLE job ADD CONSTRAINT job_state_check CHECK ((state = ANY (ARRAY['CREATED'::text, 'COMPLETED'::text, 'FAILED'::text, 'CANCELED'::text, 'ERROR_THROWN'::text])));
ALTER TABLE machine_client ADD CONSTRAINT machine_client_pkey PRIMARY KEY (id);
ALTER TABLE machine_token ADD CONSTRAINT machine_token_client_id_fkey FOREIGN KEY (client_id) REFERENCES machine_client(id) ON DELETE CASCADE;
ALTER TABLE machine_token ADD CONSTRAINT machine_token_pkey PRIMARY KEY (digest);
ALTER TABLE mahalle ADD CONSTRAINT mahalle_il_code_ilce_fkey FOREIGN KEY (il_code, ilce) REFERENCES ilce(il_code, name) ON UPDATE CASCADE;
ALTER TABLE mahalle ADD CONSTRAINT mahalle_il_code_ilce_name_key UNIQUE (il_code, ilce, name);
ALTER TABLE mahalle ADD CONSTRAINT mahalle_kind_check CHECK ((kind = ANY (ARRAY['mahalle'::text, 'koy'::text, 'bagli'::text])));
ALTER TABLE mahalle ADD CONSTRAINT mahalle_pkey PRIMARY KEY (id);
ALTER TABLE mahalle_edition ADD CONSTRAINT mahalle_edition_pkey PRIMARY KEY (edition);
ALTER TABLE membership ADD CONSTRAINT membership_check CHECK ((valid_to >= valid_from));
ALTER TABLE membership ADD CONSTRAINT membership_created_by_fkey FOREIGN KEY (created_by) REFERENCES person(id);
ALTER TABLE membership ADD CONSTRAINT membership_detsis_no_fkey FOREIGN KEY (detsis_no) REFERENCES unit(detsis_no);
ALTER TABLE membership ADD CONSTRAINT membership_once EXCLUDE USING gist (person_id WITH =, detsis_no WITH =, role WITH =, tstzrange(valid_from, valid_to) WITH &&);
ALTER TABLE membership ADD CONSTRAINT membership_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
ALTER TABLE membership ADD CONSTRAINT membership_pkey PRIMARY KEY (id);
ALTER TABLE membership ADD CONSTRAINT membership_role_check CHECK ((role <> ''::text));
ALTER TABLE message ADD CONSTRAINT message_pkey PRIMARY KEY (key);
ALTER TABLE message_correlation ADD CONSTRAINT message_correlation_pkey PRIMARY KEY (message_key, process_id);
ALTER TABLE message_kind ADD CONSTRAINT message_kind_check CHECK ((needed <@ placeholders));
ALTER TABLE message_kind ADD CONSTRAINT message_kind_key_check CHECK ((key ~ '^[a-z][a-z0-9-]{0,63}$'::text));
ALTER TABLE message_kind ADD CONSTRAINT message_kind_pkey PRIMARY KEY (key);
ALTER TABLE message_kind ADD CONSTRAINT message_kind_valid_seconds_check CHECK ((valid_seconds > 0));
ALTER TABLE message_subscription ADD CONSTRAINT message_subscription_pkey PRIMARY KEY (key);
ALTER TABLE message_subscription ADD CONSTRAINT message_subscription_state_check CHECK ((state = ANY (ARRAY['CREATED'::text, 'CORRELATED'::text, 'DELETED'::text])));
ALTER TABLE message_template ADD CONSTRAINT message_template_body_check CHECK ((body <> ''::text));
ALTER TABLE message_template ADD CONSTRAINT message_template_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES person(id) ON DELETE SET NULL;
ALTER TABLE message_template ADD CONSTRAINT message_template_channel_check CHECK ((channel = ANY (ARRAY['sms'::text, 'mail'::text])));
ALTER TABLE message_template ADD CONSTRAINT message_template_check CHECK (((subject IS NULL) = (channel = 'sms'::text)));
ALTER TABLE message_template ADD CONSTRAINT message_template_key_fkey FOREIGN KEY (key) REFERENCES message_kind(key);
ALTER TABLE message_template ADD CONSTRAINT message_template_language_check CHECK ((language = ANY (ARRAY['tr'::text, 'en'::text])));
ALTER TABLE message_template ADD CONSTRAINT message_template_pkey PRIMARY KEY (key, channel, language);
ALTER TABLE muhtar ADD CONSTRAINT muhtar_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE;
ALTER TABLE muhtar ADD CONSTRAINT muhtar_pkey PRIMARY KEY (person_id);
ALTER TABLE notification ADD CONSTRAINT notification_channel_check CHECK ((channel = ANY (ARRAY['sms'::text, 'mail'::text])));
ALTER TABLE notification ADD CONSTRAINT notification_dedup_key_channel_key UNIQUE (dedup_key, channel);
ALTER TABLE notification ADD CONSTRAINT notification_dedup_key_check CHECK ((dedup_key <> ''::text));
ALTER TABLE notification ADD CONSTRAINT notification_digest_id_fkey FOREIGN KEY (digest_id) REFERENCES notification(id) ON DELETE SET NULL;
ALTER TABLE notification ADD CONSTRAINT notification_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE SET NULL;
ALTER TABLE notification ADD CONSTRAINT notification_pkey PRIMARY KEY (id);
ALTER TABLE notification ADD CONSTRAINT notification_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'held'::text, 'sending'::text, 'sent'::text, 'delivered'::text, 'failed'::text, 'given-up'::text, 'skipped'::text, 'digested'::text])));
ALTER TABLE notification ADD CONSTRAINT notification_template_key_fkey FOREIGN KEY (template_key) REFERENCES message_kind(key);
ALTER TABLE notification_event ADD CONSTRAINT notification_event_kind_check CHECK ((kind = ANY (ARRAY['written'::text, 'held'::text, 'skipped'::text, 'tried'::text, 'sent'::text, 'delivered'::text, 'failed'::text, 'given-up'::text, 'digested'::text, 'queued-again'::text])));
ALTER TABLE notification_event ADD CONSTRAINT notification_event_notification_id_fkey FOREIGN KEY (notification_id) REFERENCES notification(id) ON DELETE CASCADE;
ALTER TABLE notification_event ADD CONSTRAINT notification_event_pkey PRIMARY KEY (id);
ALTER TABLE notification_preference ADD CONSTRAINT notification_preference_channel_check CHECK ((channel = ANY (ARRAY['sms'::text, 'mail'::text])));
ALTER TABLE notification_preference ADD CONSTRAINT notification_preference_check CHECK (((mode <> 'digest'::text) OR (channel = 'mail'::text)));
ALTER TABLE notification_preference ADD CONSTRAINT notification_preference_key_fkey FOREIGN KEY (key) REFERENCES message_kind(key);
ALTER TABLE notification_preference ADD CONSTRAINT notification_preference_mode_check CHECK ((mode = ANY (ARRAY['on'::text, 'off'::text, 'digest'::text])));
ALTER TABLE notification_preference ADD CONSTRAINT notification_preference_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE;
ALTER TABLE notification_preference ADD CONSTRAINT notification_preference_pkey PRIMARY KEY (person_id, key, channel);
ALTER TABLE open_task_of_group ADD CONSTRAINT open_task_of_group_pkey PRIMARY KEY (candidate_group, created_at, task_key) INCLUDE (earlier, due_at, priority);
ALTER TABLE outbox ADD CONSTRAINT outbox_pkey PRIMARY KEY (id);
ALTER TABLE person ADD CONSTRAINT person_check CHECK (((family_name <> ''::text) OR (destroyed_at IS NOT NULL)));
ALTER TABLE person ADD CONSTRAINT person_empty CHECK (((destroyed_at IS NULL) OR ((family_name = ''::text) AND (NOT is_active) AND (num_nonnulls(tckn_sealed, tckn_hash, phone_sealed, phone_hash, email_sealed, email_hash) = 0))));
ALTER TABLE person ADD CONSTRAINT person_given_name_check CHECK ((given_name <> ''::text));
ALTER TABLE person ADD CONSTRAINT person_pkey PRIMARY KEY (id);
ALTER TABLE person ADD CONSTRAINT person_tckn_hash_key UNIQUE (tckn_hash);
ALTER TABLE portal_draft ADD CONSTRAINT portal_draft_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
ALTER TABLE portal_draft ADD CONSTRAINT portal_draft_pkey PRIMARY KEY (person_id, application);
ALTER TABLE portal_receipt ADD CONSTRAINT portal_receipt_case_key_fkey FOREIGN KEY (case_key) REFERENCES case_file(key) ON DELETE CASCADE;
ALTER TABLE portal_receipt ADD CONSTRAINT portal_receipt_code_check CHECK ((code ~ '^[0-9A-Z]{12}$'::text));
ALTER TABLE portal_receipt ADD CONSTRAINT portal_receipt_number_key UNIQUE (number);
ALTER TABLE portal_receipt ADD CONSTRAINT portal_receipt_pkey PRIMARY KEY (case_key);
ALTER TABLE portal_sending ADD CONSTRAINT portal_sending_case_key_fkey FOREIGN KEY (case_key) REFERENCES case_file(key) ON DELETE CASCADE;
ALTER TABLE portal_sending ADD CONSTRAINT portal_sending_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
ALTER TABLE portal_sending ADD CONSTRAINT portal_sending_pkey PRIMARY KEY (person_id, key);
ALTER TABLE process_definition ADD CONSTRAINT process_definition_deployment_key_fkey FOREIGN KEY (deployment_key) REFERENCES deployment(key);
ALTER TABLE process_definition ADD CONSTRAINT process_definition_pkey PRIMARY KEY (key);
ALTER TABLE process_definition ADD CONSTRAINT process_definition_process_id_version_key UNIQUE (process_id, version);
ALTER TABLE process_definition ADD CONSTRAINT process_definition_resource_key_fkey FOREIGN KEY (resource_key) REFERENCES resource(key);
ALTER TABLE process_instance ADD CONSTRAINT process_instance_definition_key_fkey FOREIGN KEY (definition_key) REFERENCES process_definition(key);
ALTER TABLE process_instance ADD CONSTRAINT process_instance_pkey PRIMARY KEY (key);
ALTER TABLE process_instance ADD CONSTRAINT process_instance_state_check CHECK ((state = ANY (ARRAY['ACTIVE'::text, 'COMPLETED'::text, 'TERMINATED'::text])));
ALTER TABLE quiet_hours ADD CONSTRAINT quiet_hours_check CHECK ((ends <> begins));
ALTER TABLE quiet_hours ADD CONSTRAINT quiet_hours_id_check CHECK (id);
ALTER TABLE quiet_hours ADD CONSTRAINT quiet_hours_pkey PRIMARY KEY (id);
ALTER TABLE refused_work ADD CONSTRAINT refused_work_pkey PRIMARY KEY (key);
ALTER TABLE resource ADD CONSTRAINT resource_deployment_key_fkey FOREIGN KEY (deployment_key) REFERENCES deployment(key);
ALTER TABLE resource ADD CONSTRAINT resource_kind_check CHECK ((kind = ANY (ARRAY['process'::text, 'form'::text, 'decision'::text, 'other'::text])));
ALTER TABLE resource ADD CONSTRAINT resource_pkey PRIMARY KEY (key);
ALTER TABLE resting_item ADD CONSTRAINT resting_item_pkey PRIMARY KEY (instance_key, key);
ALTER TABLE retention_rule ADD CONSTRAINT retention_rule_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES person(id);
ALTER TABLE retention_rule ADD CONSTRAINT retention_rule_file_plan_code_check CHECK ((file_plan_code <> ''::text));
ALTER TABLE retention_rule ADD CONSTRAINT retention_rule_keep_months_check CHECK (((keep_months >= 1) AND (keep_months <= 1200)));
ALTER TABLE retention_rule ADD CONSTRAINT retention_rule_pkey PRIMARY KEY (subject);
ALTER TABLE retention_rule ADD CONSTRAINT retention_rule_subject_check CHECK ((subject ~ '^(person|membership|muhtar|case:[a-z0-9-]{1,60})$'::text));
ALTER TABLE saved_view ADD CONSTRAINT saved_view_detsis_no_fkey FOREIGN KEY (detsis_no) REFERENCES unit(detsis_no);
ALTER TABLE saved_view ADD CONSTRAINT saved_view_name_check CHECK ((name <> ''::text));
ALTER TABLE saved_view ADD CONSTRAINT saved_view_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES person(id);
ALTER TABLE saved_view ADD CONSTRAINT saved_view_pkey PRIMARY KEY (id);
ALTER TABLE sector ADD CONSTRAINT sector_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES person(id);
ALTER TABLE sector ADD CONSTRAINT sector_il_code_fkey FOREIGN KEY (il_code) REFERENCES il(code);
ALTER TABLE sector ADD CONSTRAINT sector_name_check CHECK ((name <> ''::text));
ALTER TABLE sector ADD CONSTRAINT sector_pkey PRIMARY KEY (id);
ALTER TABLE service_heading ADD CONSTRAINT service_heading_answer_days_check CHECK (((answer_days >= 1) AND (answer_days <= 365)));
ALTER TABLE service_heading ADD CONSTRAINT service_heading_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES person(id);
ALTER TABLE service_heading ADD CONSTRAINT service_heading_check CHECK ((parent_id <> id));
ALTER TABLE service_heading ADD CONSTRAINT service_heading_check1 CHECK ((num_nulls(law, answer_days, day_kind) = ANY (ARRAY[0, 3])));
ALTER TABLE service_heading ADD CONSTRAINT service_heading_check2 CHECK (((parent_id IS NOT NULL) OR (law IS NOT NULL)));
ALTER TABLE service_heading ADD CONSTRAINT service_heading_day_kind_check CHECK ((day_kind = ANY (ARRAY['calendar'::text, 'working'::text])));
ALTER TABLE service_heading ADD CONSTRAINT service_heading_detsis_no_fkey FOREIGN KEY (detsis_no) REFERENCES unit(detsis_no);
ALTER TABLE service_heading ADD CONSTRAINT service_heading_law_check CHECK ((law = ANY (ARRAY['3071'::text, '4982'::text, 'internal'::text])));
ALTER TABLE service_heading ADD CONSTRAINT service_heading_name_check CHECK ((name <> ''::text));
ALTER TABLE service_heading ADD CONSTRAINT service_heading_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES service_heading(id);
ALTER TABLE service_heading ADD CONSTRAINT service_heading_pkey PRIMARY KEY (id);
ALTER TABLE session ADD CONSTRAINT session_acts_as_check CHECK ((acts_as = ANY (ARRAY['muhtar'::text, 'citizen'::text, 'staff'::text])));
ALTER TABLE session ADD CONSTRAINT session_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE;
ALTER TABLE session ADD CONSTRAINT session_pkey PRIMARY KEY (digest);
ALTER TABLE sign_in_account ADD CONSTRAINT sign_in_account_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE;
ALTER TABLE sign_in_account ADD CONSTRAINT sign_in_account_pkey PRIMARY KEY (person_id);
ALTER TABLE sign_in_account ADD CONSTRAINT sign_in_account_user_name_check CHECK ((user_name <> ''::text));
ALTER TABLE sign_in_account ADD CONSTRAINT sign_in_account_user_name_folded_key UNIQUE (user_name_folded);
ALTER TABLE sign_in_attempt ADD CONSTRAINT sign_in_attempt_acts_as_check CHECK ((acts_as = ANY (ARRAY['muhtar'::text, 'citizen'::text, 'staff'::text])));
ALTER TABLE sign_in_attempt ADD CONSTRAINT sign_in_attempt_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE;
ALTER TABLE sign_in_attempt ADD CONSTRAINT sign_in_attempt_pkey PRIMARY KEY (id);
ALTER TABLE sign_in_limit ADD CONSTRAINT sign_in_limit_pkey PRIMARY KEY (key);
ALTER TABLE sign_in_lock ADD CONSTRAINT sign_in_lock_pkey PRIMARY KEY (key);
ALTER TABLE sign_in_message ADD CONSTRAINT sign_in_message_attempt_id_fkey FOREIGN KEY (attempt_id) REFERENCES sign_in_attempt(id) ON DELETE CASCADE;
ALTER TABLE sign_in_message ADD CONSTRAINT sign_in_message_pkey PRIMARY KEY (id);
ALTER TABLE sign_in_message ADD CONSTRAINT sign_in_message_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'sent'::text, 'dropped'::text, 'failed'::text])));
ALTER TABLE sign_in_trip ADD CONSTRAINT sign_in_trip_acts_as_check CHECK ((acts_as = ANY (ARRAY['muhtar'::text, 'citizen'::text, 'staff'::text])));
ALTER TABLE sign_in_trip ADD CONSTRAINT sign_in_trip_pkey PRIMARY KEY (state_digest);
ALTER TABLE sign_in_used ADD CONSTRAINT sign_in_used_pkey PRIMARY KEY (digest);
ALTER TABLE signal_subscription ADD CONSTRAINT signal_subscription_pkey PRIMARY KEY (key);
ALTER TABLE site_content ADD CONSTRAINT site_content_body_check CHECK ((body !~ '<[A-Za-z/!?]'::text));
ALTER TABLE site_content ADD CONSTRAINT site_content_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES person(id);
ALTER TABLE site_content ADD CONSTRAINT site_content_check CHECK ((publish_to > publish_from));
ALTER TABLE site_content ADD CONSTRAINT site_content_kind_check CHECK ((kind = ANY (ARRAY['duyuru'::text, 'mesaj'::text, 'mevzuat'::text, 'yardim'::text, 'slogan'::text])));
ALTER TABLE site_content ADD CONSTRAINT site_content_kind_slug_key UNIQUE (kind, slug);
ALTER TABLE site_content ADD CONSTRAINT site_content_link_check CHECK ((link ~ '^https?://'::text));
ALTER TABLE site_content ADD CONSTRAINT site_content_pkey PRIMARY KEY (id);
ALTER TABLE site_content ADD CONSTRAINT site_content_slug_check CHECK ((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text));
ALTER TABLE site_content ADD CONSTRAINT site_content_title_check CHECK ((title <> ''::text));
ALTER TABLE substitution ADD CONSTRAINT substitution_absent_id_fkey FOREIGN KEY (absent_id) REFERENCES person(id);
ALTER TABLE substitution ADD CONSTRAINT substitution_check CHECK ((deputy_id <> absent_id));
ALTER TABLE substitution ADD CONSTRAINT substitution_check1 CHECK ((valid_to >= valid_from));
ALTER TABLE substitution ADD CONSTRAINT substitution_created_by_fkey FOREIGN KEY (created_by) REFERENCES person(id);
ALTER TABLE substitution ADD CONSTRAINT substitution_deputy_id_fkey FOREIGN KEY (deputy_id) REFERENCES person(id);
ALTER TABLE substitution ADD CONSTRAINT substitution_membership_ids_check CHECK ((membership_ids <> '{}'::uuid[]));
ALTER TABLE substitution ADD CONSTRAINT substitution_pkey PRIMARY KEY (id);
ALTER TABLE substitution ADD CONSTRAINT substitution_reason_check CHECK ((reason <> ''::text));
ALTER TABLE task_look ADD CONSTRAINT task_look_pkey PRIMARY KEY (tab);
ALTER TABLE template_history ADD CONSTRAINT template_history_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES person(id) ON DELETE SET NULL;
ALTER TABLE template_history ADD CONSTRAINT template_history_pkey PRIMARY KEY (key, channel, language, version);
ALTER TABLE test_clock ADD CONSTRAINT test_clock_id_check CHECK (id);
ALTER TABLE test_clock ADD CONSTRAINT test_clock_pkey PRIMARY KEY (id);
ALTER TABLE timer ADD CONSTRAINT timer_pkey PRIMARY KEY (key);
ALTER TABLE unit ADD CONSTRAINT unit_check CHECK ((active_to >= active_from));
ALTER TABLE unit ADD CONSTRAINT unit_check1 CHECK (((path ~~ (('%/'::text || (detsis_no)::text) || '/'::text)) AND (length(path) <= 271)));
ALTER TABLE unit ADD CONSTRAINT unit_detsis_no_check CHECK ((detsis_no ~ '^[0-9]{8}$'::text));
ALTER TABLE unit ADD CONSTRAINT unit_il_code_fkey FOREIGN KEY (il_code) REFERENCES il(code);
ALTER TABLE unit ADD CONSTRAINT unit_name_check CHECK ((name <> ''::text));
ALTER TABLE unit ADD CONSTRAINT unit_parent_no_fkey FOREIGN KEY (parent_no) REFERENCES unit(detsis_no);
ALTER TABLE unit ADD CONSTRAINT unit_pkey PRIMARY KEY (detsis_no);
ALTER TABLE unit_change ADD CONSTRAINT unit_change_from_no_fkey FOREIGN KEY (from_no) REFERENCES unit(detsis_no);
ALTER TABLE unit_change ADD CONSTRAINT unit_change_kind_check CHECK ((kind = ANY (ARRAY['unite'::text, 'split'::text, 'close'::text, 'move'::text, 'rename'::text])));
ALTER TABLE unit_change ADD CONSTRAINT unit_change_made_by_fkey FOREIGN KEY (made_by) REFERENCES person(id) ON DELETE SET NULL;
ALTER TABLE unit_change ADD CONSTRAINT unit_change_pkey PRIMARY KEY (id);
ALTER TABLE unit_change ADD CONSTRAINT unit_change_to_no_fkey FOREIGN KEY (to_no) REFERENCES unit(detsis_no);
ALTER TABLE user_task ADD CONSTRAINT user_task_pkey PRIMARY KEY (key);
ALTER TABLE user_task ADD CONSTRAINT user_task_state_check CHECK ((state = ANY (ARRAY['CREATED'::text, 'COMPLETED'::text, 'CANCELED'::text])));
ALTER TABLE variable ADD CONSTRAINT variable_instance_key_scope_key_name_key UNIQUE (instance_key, scope_key, name);
ALTER TABLE variable ADD CONSTRAINT variable_pkey PRIMARY KEY (key);
ALTER TABLE working_hours ADD CONSTRAINT working_hours_check CHECK (((starts_at < lunch_from) AND (lunch_from <= lunch_to) AND (lunch_to < ends_at)));
ALTER TABLE working_hours ADD CONSTRAINT working_hours_il_code_check CHECK (((il_code >= 1) AND (il_code <= 81)));
ALTER TABLE working_hours ADD CONSTRAINT working_hours_il_code_key UNIQUE NULLS NOT DISTINCT (il_code);

CREATE INDEX audit_of_actor ON ONLY public.audit_entry USING btree (actor, at);
CREATE INDEX audit_of_thing ON ONLY public.audit_entry USING btree (thing_kind, thing_id, at);
CREATE INDEX authority_share_colleague ON public.authority_share USING btree (colleague_id);
CREATE INDEX batch_operation_item_to_do ON public.batch_operation_item USING btree (batch_key) WHERE (state = 'ACTIVE'::text);
CREATE INDEX case_comment_of_case ON public.case_comment USING btree (case_key, at);
CREATE INDEX case_comment_words ON public.case_comment USING gin (words gin_trgm_ops);
CREATE INDEX case_file_applicant ON public.case_file USING btree (applicant_id, opened_at DESC, key DESC);
CREATE INDEX case_file_clock ON public.case_file USING btree (clock_id) WHERE (clock_id IS NOT NULL);
CREATE INDEX case_file_groups ON public.case_file USING gin (groups);
CREATE INDEX case_file_opened ON public.case_file USING btree (opened_at DESC, key DESC);
CREATE INDEX case_file_place ON public.case_file USING btree (application, il, ilce, opened_at DESC);
CREATE INDEX case_file_unit ON public.case_file USING btree (detsis_no, opened_at DESC, key DESC);
CREATE INDEX case_file_words ON public.case_file USING gin (words gin_trgm_ops);
CREATE INDEX case_information_of_person ON public.case_information USING btree (person_id, asked_at DESC, id DESC) WHERE (person_id IS NOT NULL);
CREATE INDEX case_information_of_task ON public.case_information USING btree (task_key, asked_at);
CREATE INDEX case_information_of_unit ON public.case_information USING btree (detsis_no, asked_at DESC, id DESC);
CREATE INDEX case_information_open ON public.case_information USING btree (case_key) WHERE (state = 'OPEN'::text);
CREATE INDEX case_movement_of_case ON public.case_movement USING btree (case_key, id);
CREATE INDEX case_movement_words ON public.case_movement USING gin (words gin_trgm_ops);
CREATE INDEX case_recall_of_case ON public.case_recall USING btree (case_key, key);
CREATE INDEX case_task_clock ON public.case_task USING btree (clock_id) WHERE (clock_id IS NOT NULL);
CREATE INDEX case_task_done ON public.case_task USING btree (completed_by, completed_at DESC, key DESC) WHERE (state = 'COMPLETED'::text);
CREATE INDEX case_task_free ON public.case_task USING btree (opened_at DESC, key DESC) WHERE ((state = 'OPEN'::text) AND (assignee IS NULL));
CREATE INDEX case_task_mine ON public.case_task USING btree (assignee, opened_at DESC, key DESC) WHERE (state = 'OPEN'::text);
CREATE INDEX case_task_of_case ON public.case_task USING btree (case_key, key);
CREATE INDEX case_task_over ON public.case_task USING gin (groups) WHERE (state <> 'OPEN'::text);
CREATE INDEX case_task_team ON public.case_task USING gin (groups) WHERE ((state = 'OPEN'::text) AND (assignee IS NULL));
CREATE INDEX case_task_unit ON public.case_task USING btree (detsis_no, due_at) WHERE (state = 'OPEN'::text);
CREATE INDEX citizen_phone ON public.citizen USING btree (phone_hash);
CREATE UNIQUE INDEX data_key_next ON public.data_key USING btree (purpose) WHERE (activated_at IS NULL);
CREATE INDEX deadline_clock_due ON public.deadline_clock USING btree (due_at) WHERE ((stopped_at IS NULL) AND (due_at IS NOT NULL));
CREATE INDEX deadline_clock_reckoned ON public.deadline_clock USING btree (reckoned_by, id) WHERE (stopped_at IS NULL);
CREATE UNIQUE INDEX deadline_pause_open ON public.deadline_pause USING btree (clock_id) WHERE (resumed_at IS NULL);
CREATE INDEX decision_instance_of_instance ON public.decision_instance USING btree (instance_key);
CREATE UNIQUE INDEX destruction_run_under_way ON public.destruction_run USING btree ((true)) WHERE (ended_at IS NULL);
CREATE INDEX document_destruction_over ON public.document_destruction USING btree (kept_until);
CREATE INDEX document_due ON public.document USING btree (delete_after) WHERE (state <> 'silindi'::text);
CREATE INDEX document_event_document ON public.document_event USING btree (document_id);
CREATE INDEX document_event_untold ON public.document_event USING btree (id) WHERE (told_at IS NULL);
CREATE INDEX document_leftover_due ON public.document_leftover USING btree (go_after);
CREATE INDEX document_owner ON public.document USING btree (owner_id, created_at);
CREATE INDEX document_quota_day ON public.document_quota USING btree (day);
CREATE INDEX document_thing ON public.document USING btree (thing_kind, thing_id) WHERE (thing_kind IS NOT NULL);
CREATE INDEX document_unscanned ON public.document USING btree (scan_after) WHERE (state = 'taraniyor'::text);
CREATE INDEX element_instance_active ON public.element_instance USING btree (definition_key, element_id) WHERE (state = 'ACTIVE'::text);
CREATE INDEX element_instance_of_instance ON public.element_instance USING btree (instance_key, key);
CREATE INDEX history_of_instance ON ONLY public.history USING btree (instance_key, revision);
CREATE INDEX incident_of_instance ON public.incident USING btree (instance_key);
CREATE INDEX incident_open ON public.incident USING btree (definition_key, element_id) WHERE (state = 'ACTIVE'::text);
CREATE INDEX job_of_instance ON public.job USING btree (instance_key);
CREATE INDEX job_to_do ON public.job USING btree (type, key) WHERE ((state = 'CREATED'::text) AND (retries > 0));
CREATE INDEX machine_token_client ON public.machine_token USING btree (client_id);
CREATE INDEX machine_token_expiry ON public.machine_token USING btree (expires_at);
CREATE INDEX mahalle_search ON public.mahalle USING gin (search_text gin_trgm_ops);
CREATE INDEX membership_person ON public.membership USING btree (person_id);
CREATE INDEX membership_unit ON public.membership USING btree (detsis_no, role);
CREATE INDEX message_buffered ON public.message USING btree (name, correlation_key, key);
CREATE INDEX message_correlation_of_instance ON public.message_correlation USING btree (instance_key);
CREATE INDEX message_correlation_start ON public.message_correlation USING btree (correlation_key, process_id) WHERE (element_key IS NULL);
CREATE INDEX message_expiring ON public.message USING btree (expires_at);
CREATE UNIQUE INDEX message_once ON public.message USING btree (name, correlation_key, message_id) WHERE (message_id IS NOT NULL);
CREATE INDEX message_subscription_of_definition ON public.message_subscription USING btree (definition_key) WHERE (instance_key IS NULL);
CREATE INDEX message_subscription_of_instance ON public.message_subscription USING btree (instance_key) WHERE (instance_key IS NOT NULL);
CREATE INDEX message_subscription_open ON public.message_subscription USING btree (message_name, correlation_key, key) WHERE (state = 'CREATED'::text);
CREATE INDEX muhtar_place ON public.muhtar USING btree (il_code, ilce);
CREATE INDEX notification_case ON public.notification USING btree (case_ref, created_at) WHERE (case_ref IS NOT NULL);
CREATE INDEX notification_digest ON public.notification USING btree (digest_id) WHERE (digest_id IS NOT NULL);
CREATE INDEX notification_digest_due ON public.notification USING btree (next_at) WHERE ((state = ANY (ARRAY['waiting'::text, 'held'::text])) AND is_digest);
CREATE INDEX notification_due ON public.notification USING btree (channel, is_urgent DESC, next_at) WHERE ((state = ANY (ARRAY['waiting'::text, 'held'::text])) AND (NOT is_digest));
CREATE INDEX notification_event_of ON public.notification_event USING btree (notification_id, id);
CREATE INDEX notification_expiry ON public.notification USING btree (expires_at) WHERE (state = ANY (ARRAY['waiting'::text, 'held'::text]));
CREATE INDEX notification_lease ON public.notification USING btree (lease_until) WHERE (state = 'sending'::text);
CREATE INDEX notification_over ON public.notification USING btree (created_at) WHERE (state = ANY (ARRAY['sent'::text, 'delivered'::text, 'failed'::text, 'given-up'::text, 'skipped'::text, 'digested'::text]));
CREATE INDEX notification_person ON public.notification USING btree (person_id);
CREATE INDEX notification_report ON public.notification USING btree (report_at) WHERE (report_at IS NOT NULL);
CREATE INDEX open_task_of_group_due ON public.open_task_of_group USING btree (candidate_group, due_at, task_key) INCLUDE (earlier, priority);
CREATE INDEX outbox_waiting ON public.outbox USING btree (id) WHERE (offered_at IS NULL);
CREATE INDEX person_by_name ON public.person USING btree (family_name COLLATE "tr-x-icu", given_name COLLATE "tr-x-icu", id);
CREATE INDEX person_email ON public.person USING btree (email_hash);
CREATE INDEX person_name ON public.person USING gin (name_folded gin_trgm_ops);
CREATE INDEX person_phone ON public.person USING btree (phone_hash);
CREATE INDEX portal_sending_case ON public.portal_sending USING btree (case_key);
CREATE INDEX process_definition_tag ON public.process_definition USING btree (process_id, version_tag) WHERE (version_tag IS NOT NULL);
CREATE INDEX process_instance_children ON public.process_instance USING btree (parent_key) WHERE (parent_key IS NOT NULL);
CREATE INDEX process_instance_ended ON public.process_instance USING btree (ended_at) WHERE (ended_at IS NOT NULL);
CREATE INDEX process_instance_family ON public.process_instance USING btree (root_key) WHERE (root_key <> key);
CREATE INDEX process_instance_of_definition ON public.process_instance USING btree (definition_key, key);
CREATE INDEX process_instance_with_incident ON public.process_instance USING btree (key) WHERE (incidents > 0);
CREATE INDEX refused_work_with_incident ON public.refused_work USING btree (incident_key) WHERE (incident_key IS NOT NULL);
CREATE INDEX resource_deployment ON public.resource USING btree (deployment_key);
CREATE UNIQUE INDEX saved_view_name ON public.saved_view USING btree (owner_id, tr_fold(name));
CREATE INDEX saved_view_unit ON public.saved_view USING btree (detsis_no) WHERE (detsis_no IS NOT NULL);
CREATE UNIQUE INDEX sector_name ON public.sector USING btree (tr_fold(name), il_code) NULLS NOT DISTINCT WHERE (NOT is_removed);
CREATE UNIQUE INDEX service_heading_name ON public.service_heading USING btree (tr_fold(name), parent_id) NULLS NOT DISTINCT WHERE (NOT is_removed);
CREATE INDEX session_expiry ON public.session USING btree (expires_at);
CREATE INDEX session_person ON public.session USING btree (person_id);
CREATE INDEX session_seen ON public.session USING btree (seen_at);
CREATE INDEX sign_in_attempt_gone ON public.sign_in_attempt USING btree (gone_at);
CREATE INDEX sign_in_limit_gone ON public.sign_in_limit USING btree (gone_at);
CREATE INDEX sign_in_lock_gone ON public.sign_in_lock USING btree (gone_at);
CREATE INDEX sign_in_message_attempt ON public.sign_in_message USING btree (attempt_id);
CREATE INDEX sign_in_message_waiting ON public.sign_in_message USING btree (next_at) WHERE (state = 'waiting'::text);
CREATE INDEX sign_in_trip_expiry ON public.sign_in_trip USING btree (expires_at);
CREATE INDEX sign_in_used_gone ON public.sign_in_used USING btree (gone_at);
CREATE INDEX signal_subscription_name ON public.signal_subscription USING btree (signal_name);
CREATE INDEX signal_subscription_of_definition ON public.signal_subscription USING btree (definition_key) WHERE (instance_key IS NULL);
CREATE INDEX signal_subscription_of_instance ON public.signal_subscription USING btree (instance_key) WHERE (instance_key IS NOT NULL);
CREATE INDEX substitution_absent ON public.substitution USING btree (absent_id);
CREATE INDEX substitution_deputy ON public.substitution USING btree (deputy_id);
CREATE INDEX task_look_task ON public.task_look USING btree (task_key);
CREATE INDEX timer_due ON public.timer USING btree (due_at, key);
CREATE INDEX timer_of_definition ON public.timer USING btree (definition_key) WHERE (instance_key IS NULL);
CREATE INDEX timer_of_instance ON public.timer USING btree (instance_key) WHERE (instance_key IS NOT NULL);
CREATE INDEX unit_change_from ON public.unit_change USING btree (from_no, at);
CREATE INDEX unit_change_to ON public.unit_change USING btree (to_no);
CREATE INDEX unit_depth ON public.unit USING btree (depth, detsis_no);
CREATE INDEX unit_il ON public.unit USING btree (il_code, depth, detsis_no);
CREATE INDEX unit_parent ON public.unit USING btree (parent_no);
CREATE INDEX unit_path ON public.unit USING btree (path text_pattern_ops);
CREATE INDEX unit_search ON public.unit USING gin (search_text gin_trgm_ops);
CREATE INDEX user_task_due ON public.user_task USING btree (due_at) WHERE ((state = 'CREATED'::text) AND (due_at IS NOT NULL));
CREATE INDEX user_task_of_instance ON public.user_task USING btree (instance_key);
CREATE INDEX user_task_open ON public.user_task USING btree (key) WHERE (state = 'CREATED'::text);
CREATE INDEX user_task_open_by_age ON public.user_task USING btree (created_at, key) WHERE (state = 'CREATED'::text);
CREATE INDEX user_task_open_of_assignee ON public.user_task USING btree (assignee, key) WHERE (state = 'CREATED'::text);
