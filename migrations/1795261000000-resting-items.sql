-- The items of a big loop that only wait for a person or a job: a step about one of them reads and writes no other.
CREATE TABLE resting_item (
  instance_key bigint NOT NULL,
  key bigint NOT NULL,
  content text NOT NULL,
  PRIMARY KEY (instance_key, key)
) WITH (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.05);

DROP FUNCTION locked_instance(bigint);

-- Locks the whole call hierarchy by its root, then reads one instance with the variables of its open scopes: with all items that
-- rest, or only the one given, and its variables. A function, because each of its statements sees what was committed while the one
-- before waited for the lock.
CREATE FUNCTION locked_instance(wanted bigint, item bigint DEFAULT NULL)
RETURNS TABLE (key bigint, root_key bigint, parent_key bigint, parent_element_key bigint, definition_key bigint, state text, revision int, tokens text, items text, variables text)
LANGUAGE plpgsql AS $$
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
END $$;
