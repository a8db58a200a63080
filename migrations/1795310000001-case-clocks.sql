-- The statutory clock of a case and the diagram's `sure` of a task: their last day follows the calendar, and stands still while the
-- clock is paused.
ALTER TABLE case_file ADD COLUMN clock_id uuid REFERENCES deadline_clock;
ALTER TABLE case_task ADD COLUMN clock_id uuid REFERENCES deadline_clock;
CREATE INDEX case_file_clock ON case_file (clock_id) WHERE clock_id IS NOT NULL;
CREATE INDEX case_task_clock ON case_task (clock_id) WHERE clock_id IS NOT NULL;

CREATE FUNCTION case_follows_clock() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE case_file SET due_at = NEW.due_at WHERE clock_id = NEW.id;
  UPDATE case_task SET due_at = NEW.due_at WHERE clock_id = NEW.id AND state = 'OPEN';
  RETURN NULL;
END $$;
CREATE TRIGGER case_follows_clock AFTER UPDATE OF due_at ON deadline_clock FOR EACH ROW
  WHEN (OLD.due_at IS DISTINCT FROM NEW.due_at) EXECUTE FUNCTION case_follows_clock();
