import type { Logger, Tx } from '../platform/index.js';
import type { Machinery } from './machinery.js';
import type { WorkItem } from './offers.js';
import { placeOf, type WaitingElement } from './waiting-element.js';
import { shortText } from './storable.js';

/** SQLSTATE classes of a fault in what is to be written: it is there again at every attempt. */
const inTheData = /^(22|23|54)[0-9A-Z]{3}$/;

/** From this attempt on an operator must look at it. */
const incidentAt = 2;

/**
 * Work that PostgreSQL refuses for what it would write. It rests longer after each attempt, and then behind an incident on
 * the element that waits for it; resolving the incident offers it again. A start event has no such element: its work rests on.
 */
export class RefusedWork {
  constructor(
    private readonly machinery: Machinery,
    private readonly logger: Logger,
  ) {}

  /** Does the work, or writes down that it was refused; any other failure is thrown. */
  async attempt(item: WorkItem, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      const { code, message } = error as { readonly code?: unknown; readonly message?: unknown };
      if (!inTheData.test(String(code))) throw error;
      this.logger.error({ err: error, work: item.kind, key: item.key }, 'the database refuses what a step would write');
      await this.machinery.database.transaction((tx) => this.rest(tx, item, `PostgreSQL ${String(code)}: ${String(message)}`));
    }
  }

  /** Forgets what is done or whose element has gone on, and resolves the incidents of it. */
  async tidy(): Promise<void> {
    await this.machinery.database.query(forget, [this.machinery.clock.now()]);
  }

  private async rest(tx: Tx, item: WorkItem, fault: string): Promise<void> {
    const place = await placeOf(tx, item);
    if (place) await tx.query('SELECT 1 FROM process_instance WHERE key = $1 FOR UPDATE', [place.rootKey]);
    const [row] = await tx.query<{ failures: number; incident_key: string | null }>(
      `INSERT INTO refused_work AS w (key, failures, not_before) VALUES ($1, 1, now() + interval '1 second')
       ON CONFLICT (key) DO UPDATE SET failures = w.failures + 1, not_before = greatest(w.not_before, now() + make_interval(secs => least(3600, 4 ^ least(w.failures, 9))))
       RETURNING failures, incident_key`,
      [item.key],
    );
    await tx.query('UPDATE outbox SET offered_at = NULL WHERE id = $1', [item.key]);
    if (place && row && row.failures >= incidentAt && row.incident_key === null) await this.raise(tx, place, { item, fault });
  }

  private async raise(tx: Tx, place: WaitingElement, { item, fault }: { item: WorkItem; fault: string }): Promise<void> {
    const { keys, clock } = this.machinery;
    const key = keys.next();
    const { instanceKey, elementKey, elementId } = place;
    await tx.query(
      `INSERT INTO incident (key, instance_key, definition_key, process_id, element_key, element_id, type, message, state, created_at)
       SELECT $1, key, definition_key, process_id, $3, $4, 'UNSPECIFIED', $5, 'ACTIVE', $6 FROM process_instance WHERE key = $2`,
      [key, instanceKey, elementKey, elementId, shortText(fault), clock.now()],
    );
    await tx.query('UPDATE element_instance SET incident_key = $2 WHERE key = $1', [elementKey, key]);
    await tx.query('SELECT count_incidents($1, 1)', [instanceKey]);
    await tx.query(
      `INSERT INTO history (at, instance_key, revision, command, events) SELECT $2, key, revision, 'refuse-work', $3 FROM process_instance WHERE key = $1`,
      [instanceKey, clock.now(), JSON.stringify([['!', elementId, 'UNSPECIFIED', key]])],
    );
    await tx.query(`UPDATE refused_work SET incident_key = $2, not_before = 'infinity' WHERE key = $1`, [item.key, key]);
  }
}

/** Rows that rest are offered to nobody. */
export const rests = (key: string): string => `EXISTS (SELECT 1 FROM refused_work w WHERE w.key = ${key} AND w.not_before > now())`;

/** Offers the work behind an incident again; false: the incident is of another kind, or somebody was faster. */
export async function offerAgain(tx: Tx, incidentKey: string, now: Date): Promise<boolean> {
  const rows = await tx.query('DELETE FROM refused_work WHERE incident_key = $1 RETURNING 1', [incidentKey]);
  if (rows.length === 0) return false;
  await tx.query(`WITH ${resolved('n.key = $2')}`, [now, incidentKey]);
  await tx.query('NOTIFY outbox');
  return true;
}

const resolved = (which: string): string => `
  resolved AS (UPDATE incident n SET state = 'RESOLVED', resolved_at = $1 WHERE ${which} AND n.state = 'ACTIVE' RETURNING n.key, n.instance_key, n.element_key),
  freed AS (UPDATE element_instance e SET incident_key = NULL FROM resolved n WHERE e.key = n.element_key AND e.incident_key = n.key)
  SELECT count_incidents(instance_key, -1) FROM resolved`;

const forget = `
  WITH over AS (
    DELETE FROM refused_work w
     WHERE NOT EXISTS (SELECT 1 FROM outbox o WHERE o.id = w.key) AND NOT EXISTS (SELECT 1 FROM timer t WHERE t.key = w.key)
        OR w.incident_key IS NOT NULL AND NOT EXISTS (
          SELECT 1 FROM incident n JOIN element_instance e ON e.key = n.element_key WHERE n.key = w.incident_key AND n.state = 'ACTIVE' AND e.state = 'ACTIVE')
    RETURNING incident_key),
  ${resolved('n.key IN (SELECT incident_key FROM over)')}`;
