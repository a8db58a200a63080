import type { DeadlineClocks } from '../org/calendar/index.js';
import type { Tx } from '../platform/index.js';
import type { SavedStep } from '../runtime-postgres/index.js';
import type { FollowedTask } from './follow-tasks.js';
import { groupsOf } from './groups-of.js';

const LONGEST_DAYS = 3_660;

interface Opening {
  readonly step: SavedStep;
  readonly il: number | null;
}

/** The tasks a step opens; one without a date of its own gets the working days of its `sure`, counted in the case's province. */
export async function startTerms(tx: Tx, clocks: DeadlineClocks, { step, il }: Opening): Promise<FollowedTask[]> {
  const over = new Set(step.closed.map(({ key }) => key));
  const tasks: FollowedTask[] = [];
  for (const { key, wait, properties } of step.opened) {
    if (wait.kind !== 'task') continue;
    const days = daysOf(properties['sure']);
    const readers = groupsOf(properties['yanitiOkuyan']);
    if (days === null || wait.dueAt !== null || over.has(key)) tasks.push({ key, readers });
    else {
      const term = await clocks.start(tx, { kind: 'working', lengthDays: days, ilCode: il, at: step.at });
      tasks.push({ key, clockId: term.id, dueAt: term.dueAt, readers });
    }
  }
  return tasks;
}

/** What is done is late no more, and no holiday moves it. */
export async function stopTerms(tx: Tx, clocks: DeadlineClocks, { closed, ended, instanceKey, at }: SavedStep): Promise<void> {
  const keys = closed.filter(({ wait }) => wait === 'task').map(({ key }) => key);
  if (keys.length === 0 && !ended) return;
  const running = await tx.prepared<{ id: string }>(
    `SELECT d.id FROM deadline_clock d WHERE d.stopped_at IS NULL AND d.id IN (
       SELECT clock_id FROM case_task WHERE key = ANY ($1::bigint[]) UNION ALL SELECT clock_id FROM case_file WHERE key = $2)`,
    [keys, ended ? instanceKey : null],
  );
  for (const { id } of running) await clocks.stop(tx, { id, at });
}

/** `P15D`: whole days, as the diagrams say them; what is no term is none, and keeps no case from going on. */
function daysOf(sure: unknown): number | null {
  const [, days] = typeof sure === 'string' ? (/^P(\d{1,4})D$/u.exec(sure) ?? []) : [];
  return days !== undefined && Number(days) >= 1 && Number(days) <= LONGEST_DAYS ? Number(days) : null;
}
