import type { Changes } from './changes.js';

type ChangeName = { [K in keyof Changes]: Changes[K] extends ReadonlyMap<string, unknown> ? K : never }[keyof Changes];

/** $1: everything as one JSON value; `instance` and `at` are always in it. $2: the tokens. */
const own = `($1::jsonb->'instance'->>'key')::bigint`;
const definition = `($1::jsonb->'instance'->>'definition_key')::bigint`;
const processId = `$1::jsonb->'instance'->>'process_id'`;
const at = `($1::jsonb->>'at')::timestamptz`;
const endedAt = `CASE WHEN x.state IN ('CREATED', 'ACTIVE', 'FAILED', 'ERROR_THROWN') THEN NULL ELSE ${at} END`;
/** Who waits for timers sleeps until the next one of all: only a nearer one rings. One that is due, such as the one that fires now, says nothing of that sleep. */
const ringWhenNext = (timers: string): string =>
  `(SELECT count(pg_notify('timers', '')) FROM ${timers} WHERE due_at < coalesce((SELECT min(due_at) FROM timer WHERE due_at > ${at}), 'infinity'))`;
const instanceColumns = `key bigint, root_key bigint, parent_key bigint, parent_element_key bigint, definition_key bigint, process_id text, version int,
  state text, incidents int, business_id text, tags text[], awaited boolean, revision int`;
const elementColumns = 'key bigint, scope_key bigint, element_id text, type text, state text, incident_key bigint, has_incident boolean';
const formKey = `CASE WHEN x.form_id IS NOT NULL THEN (
  SELECT f.key FROM form f WHERE f.form_id = x.form_id
    AND (x.form_binding <> 'versionTag' OR f.version_tag = x.form_tag)
    AND (x.form_binding <> 'deployment' OR f.deployment_key <= (SELECT deployment_key FROM process_definition WHERE key = ${definition}))
  ORDER BY f.version DESC LIMIT 1) END`;

const rows = (name: ChangeName, columns: string): string => `jsonb_to_recordset($1::jsonb->'${name}') AS x(${columns})`;

/**
 * The same, to be looked up by key. The planner expects a hundred rows of a JSON list and on a young table would rather
 * read all of it, with a plan that is then kept; the condition is always true and makes it expect one.
 */
const few = (name: ChangeName, columns: string): string => `(SELECT * FROM ${rows(name, columns)} WHERE x.key % 1 = 0) AS x`;

const insertInstance = `instance AS (
  INSERT INTO process_instance (key, root_key, parent_key, parent_element_key, definition_key, process_id, version, state, incidents,
    started_at, ended_at, business_id, tags, awaited, revision, tokens)
  SELECT key, root_key, parent_key, parent_element_key, definition_key, process_id, version, state, incidents,
    ${at}, ${endedAt}, business_id, tags, awaited, revision + 1, $2 FROM jsonb_to_record($1::jsonb->'instance') AS x(${instanceColumns})
  RETURNING key, state, awaited)`;

const updateInstance = `instance AS (
  UPDATE process_instance i SET state = x.state, ended_at = ${endedAt}, incidents = i.incidents + x.incidents, revision = x.revision + 1,
    tokens = $2, definition_key = x.definition_key, process_id = x.process_id, version = x.version
  FROM jsonb_to_record($1::jsonb->'instance') AS x(${instanceColumns}) WHERE i.key = x.key AND i.revision = x.revision
  RETURNING i.key, i.state, i.awaited)`;

const history = `history_row AS (
  INSERT INTO history (at, instance_key, revision, command, actor, events)
  SELECT ${at}, ${own}, ($1::jsonb->'instance'->>'revision')::int + 1, $1::jsonb->>'command', $1::jsonb->>'actor', $1::jsonb->'history')`;

interface Part {
  readonly name: ChangeName;
  readonly sql: string;
  /** A column of the answer, for the sake of what it does. */
  readonly notice?: string;
}

const parts: readonly Part[] = [
  { name: 'elements', sql: `new_elements AS (
    INSERT INTO element_instance (key, instance_key, definition_key, scope_key, element_id, type, state, incident_key, started_at, ended_at)
    SELECT key, ${own}, ${definition}, scope_key, element_id, type, state, incident_key, ${at}, ${endedAt} FROM ${rows('elements', elementColumns)})` },
  { name: 'elementUpdates', sql: `old_elements AS (
    UPDATE element_instance e SET state = coalesce(x.state, e.state), ended_at = CASE WHEN x.state IS NULL THEN e.ended_at ELSE ${at} END,
      element_id = coalesce(x.element_id, e.element_id), incident_key = CASE WHEN x.has_incident THEN x.incident_key ELSE e.incident_key END
    FROM ${few('elementUpdates', elementColumns)} WHERE e.key = x.key)` },
  { name: 'variables', sql: `new_variables AS (
    INSERT INTO variable (key, instance_key, scope_key, name, value)
    SELECT key, ${own}, scope_key, name, value FROM ${rows('variables', 'key bigint, scope_key bigint, name text, value text')}
    ON CONFLICT (instance_key, scope_key, name) DO UPDATE SET value = excluded.value)` },
  { name: 'tasks', sql: `new_tasks AS (
    INSERT INTO user_task (key, instance_key, definition_key, element_key, element_id, name, state, assignee, candidate_groups, candidate_users,
      due_at, follow_up_at, priority, form_key, external_form, headers, created_at, completed_at)
    SELECT key, ${own}, ${definition}, element_key, element_id, name, state, assignee, candidate_groups, candidate_users,
      due_at, follow_up_at, priority, ${formKey}, external_form, headers, ${at}, ${endedAt}
    FROM ${rows('tasks', `key bigint, element_key bigint, element_id text, name text, state text, assignee text, candidate_groups text[], candidate_users text[],
      due_at timestamptz, follow_up_at timestamptz, priority smallint, form_id text, form_binding text, form_tag text, external_form text, headers jsonb`)})` },
  { name: 'taskUpdates', sql: `old_tasks AS (
    UPDATE user_task t SET state = x.state, completed_at = ${at} FROM ${few('taskUpdates', 'key bigint, state text')} WHERE t.key = x.key)` },
  { name: 'jobs', sql: `new_jobs AS (
    INSERT INTO job (key, instance_key, definition_key, element_key, element_id, type, state, retries, headers, created_at, ended_at)
    SELECT key, ${own}, ${definition}, element_key, element_id, type, state, retries, headers, ${at}, ${endedAt}
    FROM ${rows('jobs', 'key bigint, element_key bigint, element_id text, type text, state text, retries int, headers jsonb')} RETURNING type)`,
    notice: `(SELECT count(pg_notify('jobs', type)) FROM new_jobs)` },
  { name: 'jobUpdates', sql: `old_jobs AS (
    UPDATE job j SET state = x.state, ended_at = ${endedAt}, locked_until = NULL FROM ${few('jobUpdates', 'key bigint, state text')} WHERE j.key = x.key)` },
  { name: 'timers', sql: `new_timers AS (
    INSERT INTO timer (key, instance_key, element_key, definition_key, element_id, due_at, repetitions, cycle, interrupting)
    SELECT key, ${own}, element_key, ${definition}, element_id, due_at, repetitions, cycle, interrupting
    FROM ${rows('timers', 'key bigint, element_key bigint, element_id text, due_at timestamptz, repetitions int, cycle text, interrupting boolean')} RETURNING due_at)`,
    notice: ringWhenNext('new_timers') },
  { name: 'timersAgain', sql: `timers_again AS (
    UPDATE timer t SET due_at = x.due_at, repetitions = x.repetitions
    FROM ${few('timersAgain', 'key bigint, due_at timestamptz, repetitions int')} WHERE t.key = x.key AND NOT (coalesce($1::jsonb->'timersGone', '[]') @> jsonb_build_array(jsonb_build_object('key', x.key::text))) RETURNING t.due_at)`,
    notice: ringWhenNext('timers_again') },
  { name: 'timersGone', sql: `timers_gone AS (DELETE FROM timer t USING ${few('timersGone', 'key bigint')} WHERE t.key = x.key)` },
  { name: 'messages', sql: `new_messages AS (
    INSERT INTO message_subscription (key, instance_key, element_key, definition_key, process_id, element_id, message_name, correlation_key, interrupting, state, updated_at)
    SELECT key, ${own}, element_key, ${definition}, ${processId}, element_id, message_name, correlation_key, interrupting, 'CREATED', ${at}
    FROM ${rows('messages', 'key bigint, element_key bigint, element_id text, message_name text, correlation_key text, interrupting boolean')}),
  buffered AS (
    INSERT INTO outbox (id, kind, payload, created_at)
    SELECT DISTINCT ON (x.key) x.outbox_id, 'correlate', jsonb_build_object('messageKey', m.key::text, 'subscriptionKey', x.key::text), ${at}
    FROM ${few('messages', 'key bigint, message_name text, correlation_key text, outbox_id bigint')}
    JOIN message m ON m.name = x.message_name AND m.correlation_key = x.correlation_key AND m.expires_at > ${at}
    WHERE NOT EXISTS (SELECT 1 FROM message_correlation c WHERE c.message_key = m.key AND c.process_id = ${processId})
    ORDER BY x.key, m.key RETURNING id)`,
    notice: `(SELECT count(pg_notify('outbox', '')) FROM buffered)` },
  { name: 'messageUpdates', sql: `old_messages AS (
    UPDATE message_subscription s SET state = x.state, updated_at = ${at} FROM ${few('messageUpdates', 'key bigint, state text')} WHERE s.key = x.key)` },
  { name: 'signals', sql: `new_signals AS (
    INSERT INTO signal_subscription (key, instance_key, element_key, definition_key, element_id, signal_name, interrupting)
    SELECT key, ${own}, element_key, ${definition}, element_id, signal_name, interrupting
    FROM ${rows('signals', 'key bigint, element_key bigint, element_id text, signal_name text, interrupting boolean')})` },
  { name: 'signalsGone', sql: `signals_gone AS (DELETE FROM signal_subscription s USING ${few('signalsGone', 'key bigint')} WHERE s.key = x.key)` },
  // The statement sees the subscriptions of before the step: what it opens itself came later, or is promised by its key.
  { name: 'throws', sql: `thrown AS (
    INSERT INTO outbox (id, kind, payload, created_at)
    SELECT nextval('outbox_of_signal'), 'signal-to', jsonb_build_object('subscriptionKey', s.key::text, 'variables', x.variables, 'actor', $1::jsonb->>'actor'), ${at}
    FROM ${few('throws', 'key bigint, name text, variables text')} JOIN signal_subscription s ON s.signal_name = x.name RETURNING id)`,
    notice: `(SELECT count(pg_notify('outbox', '')) FROM thrown)` },
  { name: 'incidents', sql: `new_incidents AS (
    INSERT INTO incident (key, instance_key, definition_key, process_id, element_key, element_id, job_key, type, message, state, created_at, resolved_at)
    SELECT key, ${own}, ${definition}, ${processId}, element_key, element_id, job_key, type, message, state, ${at}, CASE WHEN state = 'RESOLVED' THEN ${at} END
    FROM ${rows('incidents', 'key bigint, element_key bigint, element_id text, job_key bigint, type text, message text, state text')})` },
  { name: 'incidentsResolved', sql: `old_incidents AS (
    UPDATE incident n SET state = 'RESOLVED', resolved_at = ${at} FROM ${few('incidentsResolved', 'key bigint')} WHERE n.key = x.key RETURNING n.job_key),
  jobs_again AS (
    UPDATE job j SET state = 'CREATED', retries = greatest(1, j.retries), locked_until = NULL, not_before = NULL, ended_at = NULL
    FROM old_incidents n WHERE j.key = n.job_key AND j.state IN ('FAILED', 'ERROR_THROWN')
      AND NOT (coalesce($1::jsonb->'jobUpdates', '[]') @> jsonb_build_array(jsonb_build_object('key', j.key::text))) RETURNING type)`,
    notice: `(SELECT count(pg_notify('jobs', type)) FROM jobs_again)` },
  { name: 'items', sql: `resting_items AS (
    INSERT INTO resting_item (instance_key, key, content) SELECT ${own}, key, content FROM ${rows('items', 'key bigint, content text')}
    ON CONFLICT (instance_key, key) DO UPDATE SET content = excluded.content)` },
  { name: 'itemsGone', sql: `items_gone AS (DELETE FROM resting_item r USING ${few('itemsGone', 'key bigint')} WHERE r.instance_key = ${own} AND r.key = x.key)` },
  { name: 'outbox', sql: `promised AS (
    INSERT INTO outbox (id, kind, payload, created_at) SELECT id, kind, payload, ${at} FROM ${rows('outbox', 'id bigint, kind text, payload jsonb')} RETURNING id)`,
    notice: `(SELECT count(pg_notify('outbox', '')) FROM promised)` },
];

const texts = new Map<string, string>();

/** One statement that writes all the changes. There are as many texts as combinations of tables: few, and each is prepared. */
export function saveStatement(changes: Changes, isNew: boolean): string {
  const needed = parts.filter(({ name }) => changes[name].size > 0);
  const combination = `${isNew}${needed.map(({ name }) => name).join()}`;
  const known = texts.get(combination);
  if (known) return known;
  const notices = needed.flatMap(({ notice }) => notice ?? []);
  const ended = `(SELECT count(pg_notify('instance_ended', key::text)) FROM instance WHERE awaited AND state <> 'ACTIVE')`;
  const ctes = [isNew ? insertInstance : updateInstance, history, ...needed.map(({ sql }) => sql)];
  const text = `WITH ${ctes.join(', ')} SELECT ${['saved_once((SELECT count(*) FROM instance))', ended, ...notices].join(', ')}`;
  texts.set(combination, text);
  return text;
}

/** The changes as the statement's first parameter has them. */
export function changedRows(changes: Changes): Record<string, unknown[]> {
  return Object.fromEntries(parts.flatMap(({ name }) => (changes[name].size > 0 ? [[name, [...changes[name].values()]]] : [])));
}
