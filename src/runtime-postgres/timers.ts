import type { Tx } from '../platform/index.js';
import { commands, nextDue } from '../runtime/index.js';
import type { Machinery } from './machinery.js';
import { rests } from './refused-work.js';
import { storeIn } from './store-in.js';
import { isGone } from './message-delivery.js';

interface TimerRow {
  readonly key: string;
  readonly instanceKey: string | null;
  readonly definitionKey: string;
  readonly elementId: string;
  readonly dueAt: Date;
  readonly repetitions: number;
  readonly cycle: string | null;
}

export interface DueTimer {
  readonly key: string;
  readonly dueAt: Date;
}

/** Deadlines as rows: each fires once, alone in its transaction, when the clock says so. */
export class Timers {
  constructor(private readonly machinery: Machinery) {}

  /** Those whose time has come by then, the most overdue first; from behind the given one on. */
  due(now: Date, limit: number, after?: DueTimer): Promise<DueTimer[]> {
    return this.machinery.database.query<DueTimer>(
      `SELECT t.key, t.due_at AS "dueAt" FROM timer t WHERE t.due_at <= $1 AND (t.due_at, t.key) > ($3, $4) AND NOT ${rests('t.key')} ORDER BY t.due_at, t.key LIMIT $2`,
      [now, limit, after?.dueAt ?? '-infinity', after?.key ?? 0],
    );
  }

  /** When the next one after that is due, or null. */
  async nextDueAt(now: Date): Promise<Date | null> {
    const [row] = await this.machinery.database.query<{ at: Date | null }>('SELECT min(due_at) AS at FROM timer WHERE due_at > $1', [now]);
    return row?.at ?? null;
  }

  /** Fires a timer if it is still there and due. */
  async fire(key: string): Promise<void> {
    await this.machinery.database.transaction(async (tx) => {
      const timer = await lockTimer(tx, key, this.machinery.clock.now());
      if (!timer) return;
      if (timer.instanceKey === null) await this.start(tx, timer);
      else await this.wake(tx, { ...timer, instanceKey: timer.instanceKey });
    });
  }

  private async wake(tx: Tx, timer: TimerRow & { readonly instanceKey: string }): Promise<void> {
    const { key: waitKey, instanceKey, dueAt, repetitions, cycle } = timer;
    try {
      await commands.fireTimer(storeIn(this.machinery, tx, 'fire-timer'), { instanceKey, waitKey, dueAt, repetitions, cycle });
    } catch (error) {
      if (!isGone(error)) throw error;
      await tx.query('DELETE FROM timer WHERE key = $1', [waitKey]);
    }
  }

  private async start(tx: Tx, timer: TimerRow): Promise<void> {
    const { key, definitionKey, elementId, cycle, dueAt, repetitions } = timer;
    const store = storeIn(this.machinery, tx, 'start-by-timer');
    await commands.createInstance(store, { definition: await store.definition(definitionKey), variables: {}, startedBy: elementId });
    if (cycle === null || repetitions === 0) {
      await tx.query('DELETE FROM timer WHERE key = $1', [key]);
      return;
    }
    await tx.query('UPDATE timer SET due_at = $2, repetitions = $3 WHERE key = $1', [key, nextDue(cycle, dueAt, store.now), repetitions > 0 ? repetitions - 1 : -1]);
    await tx.query('NOTIFY timers');
  }
}

// The family first, then the timer, as every step that closes timers locks them. A start timer has no family.
const familyThenTimer = `
  SELECT family.key FROM timer t JOIN process_instance i ON i.key = t.instance_key JOIN process_instance family ON family.key = i.root_key
   WHERE t.key = $1 FOR UPDATE OF family`;

async function lockTimer(tx: Tx, key: string, now: Date): Promise<TimerRow | undefined> {
  await tx.prepared(familyThenTimer, [key]);
  const [timer] = await tx.prepared<TimerRow>(
    `SELECT key, instance_key AS "instanceKey", definition_key AS "definitionKey", element_id AS "elementId", due_at AS "dueAt", repetitions, cycle
       FROM timer WHERE key = $1 AND due_at <= $2 FOR UPDATE`,
    [key, now],
  );
  return timer;
}
