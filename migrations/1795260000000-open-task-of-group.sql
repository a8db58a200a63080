-- An open task once for each of its candidate groups: what a group's list is read, ordered and counted from, without touching
-- the tasks. A list of all groups an officer belongs to merges one ordered range of the index per group.

CREATE TABLE open_task_of_group (
  candidate_group text NOT NULL,
  task_key bigint NOT NULL,
  created_at timestamptz NOT NULL,
  due_at timestamptz,
  priority smallint NOT NULL,
  -- The groups the task names before this one: who asks for several groups meets a task once, at the first of them.
  earlier text[]
-- Half of all rows are dead soon: an index that must look at the table for each of them is no better than the table.
) WITH (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.05);

-- In the transaction that opens, changes or ends the task, whichever statement does it.
CREATE FUNCTION list_open_task() RETURNS trigger LANGUAGE plpgsql AS $$
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
END $$;

CREATE TRIGGER user_task_opened AFTER INSERT ON user_task FOR EACH ROW
  WHEN (NEW.state = 'CREATED' AND NEW.candidate_groups <> '{}') EXECUTE FUNCTION list_open_task();
CREATE TRIGGER user_task_changed AFTER UPDATE OF state, candidate_groups, due_at, priority ON user_task FOR EACH ROW
  WHEN ((OLD.candidate_groups <> '{}' OR NEW.candidate_groups <> '{}') AND (OLD.state = 'CREATED' OR NEW.state = 'CREATED')
    AND (OLD.state, OLD.candidate_groups, OLD.due_at, OLD.priority) IS DISTINCT FROM (NEW.state, NEW.candidate_groups, NEW.due_at, NEW.priority))
  EXECUTE FUNCTION list_open_task();
CREATE TRIGGER user_task_gone AFTER DELETE ON user_task FOR EACH ROW
  WHEN (OLD.state = 'CREATED' AND OLD.candidate_groups <> '{}') EXECUTE FUNCTION list_open_task();

INSERT INTO open_task_of_group (candidate_group, task_key, created_at, due_at, priority, earlier)
SELECT one, t.key, t.created_at, t.due_at, t.priority, CASE WHEN place > 1 THEN t.candidate_groups[1:place - 1] END
FROM user_task t, unnest(t.candidate_groups) WITH ORDINALITY AS named(one, place)
WHERE t.state = 'CREATED' AND one <> ALL (t.candidate_groups[1:place - 1]);

ALTER TABLE open_task_of_group ADD PRIMARY KEY (candidate_group, created_at, task_key) INCLUDE (earlier, due_at, priority);
CREATE INDEX open_task_of_group_due ON open_task_of_group (candidate_group, due_at, task_key) INCLUDE (earlier, priority);

-- Nobody asks it any more, and it was the dearest one to keep.
DROP INDEX user_task_open_of_groups;
