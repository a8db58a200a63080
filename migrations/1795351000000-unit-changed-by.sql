-- Who changed the tree by hand; null for what came in with a file. Whoever was slower is told by whom and when.
ALTER TABLE unit_change ADD COLUMN made_by uuid REFERENCES person ON DELETE SET NULL;
