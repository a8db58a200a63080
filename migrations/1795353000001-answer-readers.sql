-- Who else reads the files of a task's answers once it is done, as the diagram says it: whoever has sent the work on.
ALTER TABLE case_task ADD COLUMN answer_readers text[] NOT NULL DEFAULT '{}';
