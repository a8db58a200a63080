import type pg from 'pg';

export interface HistoryRow {
  readonly instance: string;
  readonly revision: number;
  readonly command: string;
  readonly events: readonly (readonly unknown[])[];
}

export interface InstanceRow {
  readonly key: string;
  readonly process: string;
  readonly parent: string | null;
  readonly parentElement: string | null;
  readonly state: string;
  readonly incidents: number;
  readonly revision: number;
  readonly tokens: Tokens | null;
}

interface Tokens {
  readonly instances: readonly { readonly key: string; readonly elementId: string; readonly incident?: { readonly key: string }; readonly waits: readonly { readonly key: string; readonly kind: string }[] }[];
  readonly work: readonly unknown[];
}

export interface WaitRow {
  readonly key: string;
  readonly instance: string;
  readonly element: string;
  readonly kind: string;
}

/** Everything the database says of the instances after a key, as of one moment. */
export interface PictureOfAll {
  readonly instances: readonly InstanceRow[];
  readonly history: ReadonlyMap<string, readonly HistoryRow[]>;
  readonly elements: readonly { readonly key: string; readonly instance: string; readonly element: string }[];
  readonly waits: readonly WaitRow[];
  readonly jobs: readonly { readonly key: string; readonly instance: string; readonly element: string; readonly type: string; readonly state: string }[];
  readonly incidents: readonly { readonly key: string; readonly instance: string; readonly job: string | null; readonly type: string; readonly state: string; readonly message: string }[];
  readonly correlations: readonly { readonly message: string; readonly process: string; readonly instance: string }[];
  /** The ids of all messages that live. */
  readonly messages: readonly string[];
  readonly waitedInVain: readonly string[];
  readonly outbox: readonly string[];
}

/** Reads in one snapshot, so that it may be taken while everybody works. */
export async function pictureOfAll(client: pg.Client, after: string): Promise<PictureOfAll> {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  const rows = async <T>(sql: string, parameters: readonly unknown[] = [after]): Promise<T[]> => (await client.query(sql, [...parameters])).rows as T[];
  const picture: PictureOfAll = {
    instances: await rows(`SELECT key, process_id AS process, parent_key AS parent, parent_element_key AS "parentElement", state, incidents, revision, tokens::json AS tokens FROM process_instance WHERE key > $1 ORDER BY key`),
    history: byInstance(await rows<HistoryRow>(`SELECT instance_key AS instance, revision, command, events FROM history WHERE instance_key > $1 ORDER BY instance_key, revision`)),
    elements: await rows(`SELECT key, instance_key AS instance, element_id AS element FROM element_instance WHERE instance_key > $1 AND state = 'ACTIVE'`),
    waits: await rows(openWaits),
    jobs: await rows(`SELECT key, instance_key AS instance, element_key AS element, type, state FROM job WHERE instance_key > $1`),
    incidents: await rows(`SELECT key, instance_key AS instance, job_key AS job, type, state, message FROM incident WHERE instance_key > $1`),
    correlations: await rows(`SELECT message_key AS message, process_id AS process, instance_key AS instance FROM message_correlation WHERE instance_key > $1`),
    messages: (await rows<{ id: string }>('SELECT message_id AS id FROM message WHERE message_id IS NOT NULL', [])).map(({ id }) => id),
    waitedInVain: (await rows<{ text: string }>(inVain)).map(({ text }) => text),
    outbox: (await rows<{ text: string }>(`SELECT kind || ' ' || payload AS text FROM outbox`, [])).map(({ text }) => text),
  };
  await client.query('COMMIT');
  return picture;
}

const openWaits = `
  SELECT key, instance_key AS instance, element_key AS element, 'task' AS kind FROM user_task WHERE instance_key > $1 AND state = 'CREATED'
  UNION ALL SELECT key, instance_key, element_key, 'job' FROM job WHERE instance_key > $1 AND ended_at IS NULL
  UNION ALL SELECT key, instance_key, element_key, 'timer' FROM timer WHERE instance_key > $1
  UNION ALL SELECT key, instance_key, element_key, 'message' FROM message_subscription WHERE instance_key > $1 AND state = 'CREATED'
  UNION ALL SELECT key, instance_key, element_key, 'signal' FROM signal_subscription WHERE instance_key > $1`;

/** Somebody waits for a message that is there. */
const inVain = `
  SELECT 'instance ' || s.instance_key || ' waits for message ' || m.key AS text FROM message_subscription s
    JOIN message m ON m.name = s.message_name AND m.correlation_key = s.correlation_key AND m.expires_at > now()
   WHERE s.instance_key > $1 AND s.state = 'CREATED' AND NOT EXISTS (SELECT 1 FROM message_correlation c WHERE c.message_key = m.key AND c.process_id = s.process_id)
  UNION ALL
  SELECT 'nothing was started by message ' || m.key FROM message m
   WHERE m.key > $1 AND m.name = 'basla' AND NOT EXISTS (SELECT 1 FROM message_correlation c WHERE c.message_key = m.key)`;

function byInstance(rows: readonly HistoryRow[]): Map<string, HistoryRow[]> {
  const found = new Map<string, HistoryRow[]>();
  for (const row of rows) {
    const known = found.get(row.instance);
    if (known) known.push(row);
    else found.set(row.instance, [row]);
  }
  return found;
}
