-- The staff's desk: views people keep, who looks at what now, and what open tabs are told.

-- Görünümler: what a list shows, under a name.
CREATE TABLE saved_view (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  owner_id uuid NOT NULL REFERENCES person,
  -- Shared with everybody who works there.
  detsis_no char(8) REFERENCES unit,
  name text NOT NULL CHECK (name <> ''),
  sieve jsonb NOT NULL,
  changed_at timestamptz NOT NULL,
  version int NOT NULL DEFAULT 1
);
CREATE UNIQUE INDEX saved_view_name ON saved_view (owner_id, tr_fold(name));
CREATE INDEX saved_view_unit ON saved_view (detsis_no) WHERE detsis_no IS NOT NULL;

-- Who has a task's page open, in which tab; a row that is not renewed means nothing any more.
CREATE UNLOGGED TABLE task_look (
  tab uuid PRIMARY KEY,
  task_key bigint NOT NULL,
  person_id uuid NOT NULL,
  until timestamptz NOT NULL
);
CREATE INDEX task_look_task ON task_look (task_key);

-- Tells open tabs which task has changed. Nothing of the task is told but its key; whom it was given to before, so that they learn that
-- it is theirs no more. What would be longer than a notice may be is told as `all`: everybody looks again.
CREATE FUNCTION tell_case_task() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  told text := json_build_object('key', NEW.key::text);
BEGIN
  IF TG_OP = 'UPDATE' AND (OLD.groups, OLD.detsis_no, OLD.assignee) IS DISTINCT FROM (NEW.groups, NEW.detsis_no, NEW.assignee) THEN
    told := json_build_object('key', NEW.key::text, 'was', json_build_object('groups', OLD.groups, 'detsisNo', OLD.detsis_no, 'personId', OLD.assignee));
  END IF;
  PERFORM pg_notify('case_tasks', CASE WHEN octet_length(told) < 7500 THEN told ELSE '{"all":true}' END);
  RETURN NULL;
END $$;
CREATE TRIGGER case_task_opened AFTER INSERT ON case_task FOR EACH ROW EXECUTE FUNCTION tell_case_task();
CREATE TRIGGER case_task_changed AFTER UPDATE ON case_task FOR EACH ROW
  WHEN ((OLD.groups, OLD.detsis_no, OLD.assignee, OLD.state, OLD.priority, OLD.due_at, OLD.follow_up_at, OLD.title)
    IS DISTINCT FROM (NEW.groups, NEW.detsis_no, NEW.assignee, NEW.state, NEW.priority, NEW.due_at, NEW.follow_up_at, NEW.title))
  EXECUTE FUNCTION tell_case_task();

CREATE FUNCTION tell_task_look() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN PERFORM pg_notify('case_tasks', json_build_object('look', OLD.task_key::text)::text); END IF;
  IF TG_OP <> 'DELETE' THEN PERFORM pg_notify('case_tasks', json_build_object('look', NEW.task_key::text)::text); END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER task_look_came AFTER INSERT OR DELETE ON task_look FOR EACH ROW EXECUTE FUNCTION tell_task_look();
CREATE TRIGGER task_look_moved AFTER UPDATE OF task_key ON task_look FOR EACH ROW WHEN (OLD.task_key <> NEW.task_key) EXECUTE FUNCTION tell_task_look();

-- A session that ends, or acts elsewhere under another name, is told by its name in the audit: what it had open closes.
CREATE FUNCTION tell_session_over() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('sessions_over', encode(substring(OLD.digest FROM 1 FOR 16), 'hex'));
  RETURN NULL;
END $$;
CREATE TRIGGER session_over AFTER DELETE ON session FOR EACH ROW EXECUTE FUNCTION tell_session_over();
CREATE TRIGGER session_renamed AFTER UPDATE OF digest ON session FOR EACH ROW WHEN (OLD.digest <> NEW.digest) EXECUTE FUNCTION tell_session_over();

-- Whoever has something open is asked about anew when somebody's offices change.
CREATE FUNCTION tell_offices_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('sessions_over', '');
  RETURN NULL;
END $$;
CREATE TRIGGER membership_told AFTER INSERT OR UPDATE OR DELETE ON membership FOR EACH STATEMENT EXECUTE FUNCTION tell_offices_changed();
CREATE TRIGGER substitution_told AFTER INSERT OR UPDATE OR DELETE ON substitution FOR EACH STATEMENT EXECUTE FUNCTION tell_offices_changed();
CREATE TRIGGER authority_share_told AFTER INSERT OR UPDATE OR DELETE ON authority_share FOR EACH STATEMENT EXECUTE FUNCTION tell_offices_changed();
