-- What a team has done, beside what it has to do.
CREATE INDEX case_task_over ON case_task USING gin (groups) WHERE state <> 'OPEN';
