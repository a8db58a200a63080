import type { Tx } from '../platform/index.js';

/** A job in a worker's hands until its deadline. */
export interface ActivatedJob {
  readonly key: string;
  readonly type: string;
  readonly instanceKey: string;
  readonly rootKey: string;
  readonly definitionKey: string;
  readonly processId: string;
  readonly version: number;
  readonly elementKey: string;
  readonly elementId: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly worker: string;
  readonly retries: number;
  /** How often it has failed so far. */
  readonly attempts: number;
  readonly deadline: Date;
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface ActivateJobs {
  readonly types: readonly string[];
  readonly worker: string;
  readonly timeoutMs: number;
  readonly max: number;
  /** Only these variables; all visible ones when empty or not given. */
  readonly fetchVariables?: readonly string[] | undefined;
  /** Only this one, if it is free. */
  readonly key?: string;
}

/** Free to be taken at $2: nobody holds it, and it does not rest after a failure. */
const free = `state = 'CREATED' AND retries > 0 AND (locked_until IS NULL OR locked_until <= $2) AND (not_before IS NULL OR not_before <= $2)`;

// Who loses a job without having ended it is told of here; whoever ends one is told of by its end.
const takeFree = (more: string): string => `
  WITH free AS MATERIALIZED (
    SELECT key, instance_key, worker, activated_at FROM job WHERE type = ANY($1) AND ${free} ${more} ORDER BY key LIMIT $3 FOR UPDATE SKIP LOCKED
  ), lost AS (
    INSERT INTO history (at, instance_key, revision, command, events)
    SELECT $2, i.key, i.revision, 'lose-job', jsonb_agg(jsonb_build_array('w', f.key::text, f.worker, f.activated_at))
      FROM free f JOIN process_instance i ON i.key = f.instance_key WHERE f.worker IS NOT NULL GROUP BY i.key
  )
  UPDATE job j SET worker = $4, locked_until = $5, activated_at = $2
    FROM free, process_definition d, process_instance i
   WHERE j.key = free.key AND d.key = j.definition_key AND i.key = j.instance_key
  RETURNING j.key, j.type, j.instance_key AS "instanceKey", i.root_key AS "rootKey", j.definition_key AS "definitionKey", d.process_id AS "processId", d.version,
    j.element_key AS "elementKey", j.element_id AS "elementId", coalesce(j.headers, '{}') AS headers, j.worker, j.retries, j.attempts, j.locked_until AS deadline`;

const takeAny = takeFree('');
const takeOne = takeFree('AND key = $6');

type Taken = Omit<ActivatedJob, 'variables'>;

/** What the variables of one answer may weigh; a single job may weigh more. */
const MOST_BYTES = 4 * 1024 * 1024;

/** Hands free jobs to a worker, the oldest first; nobody else gets them before the deadline. Those that would make the answer too heavy stay free. */
export async function activateJobs(tx: Tx, asked: ActivateJobs, now: Date): Promise<ActivatedJob[]> {
  const { types, worker, timeoutMs, max, key } = asked;
  const parameters = [types, now, max, worker, new Date(now.getTime() + timeoutMs)];
  const taken = key ? await tx.prepared<Taken>(takeOne, [...parameters, key]) : await tx.prepared<Taken>(takeAny, parameters);
  if (taken.length === 0) return [];
  const { visible, beyond } = await visibleVariables(tx, taken.map((job) => job.elementKey), asked.fetchVariables ?? []);
  await giveBack(tx, taken.filter((job) => beyond.has(job.elementKey)));
  return taken
    .filter((job) => !beyond.has(job.elementKey))
    .map((job) => ({ ...job, variables: visible.get(job.elementKey) ?? {} }))
    .sort((a, b) => (BigInt(a.key) < BigInt(b.key) ? -1 : 1));
}

/** Whoever looked for work meanwhile passed these over: they are told. */
async function giveBack(tx: Tx, jobs: readonly Taken[]): Promise<void> {
  if (jobs.length === 0) return;
  await tx.query('UPDATE job SET worker = null, locked_until = null WHERE key = ANY($1)', [jobs.map((job) => job.key)]);
  for (const type of new Set(jobs.map((job) => job.type))) await tx.query(`SELECT pg_notify('jobs', $1)`, [type]);
}

// Farthest scope first, so that a nearer one of the same name comes later and wins. LATERAL and OFFSET 0 keep it to look-ups
// by key: the planner expects many scopes, and on a young table it would read all of it with a plan that is then kept.
// The weight of a row is that of its element and all before it; what is beyond is told without its value, which nobody reads then.
const scopesAndVariables = `
  WITH RECURSIVE scope AS (
    SELECT key AS element_key, instance_key, key AS scope_key, scope_key AS above, 0 AS distance FROM element_instance WHERE key = ANY($1)
    UNION ALL
    SELECT s.element_key, s.instance_key, e.key, e.scope_key, s.distance + 1
      FROM scope s CROSS JOIN LATERAL (SELECT key, scope_key FROM element_instance WHERE key = s.above OFFSET 0) e
  ), weighed AS (
    SELECT s.element_key, s.distance, v.name, v.value, sum(octet_length(v.value)) OVER (ORDER BY s.element_key) AS weight, min(s.element_key) OVER () AS first
      FROM scope s CROSS JOIN LATERAL (SELECT name, value FROM variable WHERE instance_key = s.instance_key AND scope_key = s.scope_key OFFSET 0) v
     WHERE cardinality($2::text[]) = 0 OR v.name = ANY($2)
  )
  SELECT element_key AS "elementKey", name, CASE WHEN weight <= ${MOST_BYTES} OR element_key = first THEN value END AS value
    FROM weighed ORDER BY element_key, distance DESC`;

interface Visible {
  readonly visible: ReadonlyMap<string, Record<string, unknown>>;
  /** The elements whose variables would make the answer too heavy. */
  readonly beyond: ReadonlySet<string>;
}

async function visibleVariables(tx: Tx, elementKeys: readonly string[], names: readonly string[]): Promise<Visible> {
  const rows = await tx.prepared<{ elementKey: string; name: string; value: string | null }>(scopesAndVariables, [elementKeys, names]);
  const visible = new Map<string, Record<string, unknown>>();
  const beyond = new Set<string>();
  for (const { elementKey, name, value } of rows) {
    const variables = visible.get(elementKey) ?? {};
    if (value === null) beyond.add(elementKey);
    else variables[name] = JSON.parse(value);
    visible.set(elementKey, variables);
  }
  return { visible, beyond };
}

const nextFree = `
  SELECT min(greatest(coalesce(locked_until, not_before), coalesce(not_before, locked_until))) AS at FROM job
   WHERE type = ANY($1) AND state = 'CREATED' AND retries > 0 AND (locked_until > $2 OR not_before > $2)`;

/** When the next job that is held or rests now becomes free by itself, or null. */
export async function nextFreeAt(tx: Pick<Tx, 'query'>, types: readonly string[], now: Date): Promise<Date | null> {
  const [row] = await tx.query<{ at: Date | null }>(nextFree, [types, now]);
  return row?.at ?? null;
}

export interface FreeJob {
  readonly key: string;
  readonly attempts: number;
}

/** The jobs a worker could take now, from behind the given one on; nothing is taken. */
export function freeJobs(tx: Pick<Tx, 'query'>, asked: { types: readonly string[]; max: number; now: Date; after?: FreeJob | undefined }): Promise<FreeJob[]> {
  const { types, max, now, after } = asked;
  return tx.query<FreeJob>(`SELECT key, attempts FROM job WHERE type = ANY($1) AND ${free} AND key > $4 ORDER BY key LIMIT $3`, [types, now, max, after?.key ?? 0]);
}
