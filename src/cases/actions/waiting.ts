import type { DeadlineClocks } from '../../org/calendar/index.js';
import type { Tx } from '../../platform/index.js';

interface Waiting {
  readonly caseKey: string;
  readonly taskKey: string;
  readonly at: Date;
}

interface ClockState {
  readonly id: string;
  readonly isPaused: boolean;
  readonly mustPause: boolean;
}

/**
 * Marks the task as waiting while a question of it is open, and stands still what runs against the applicant while they are asked:
 * the case's term for any question to them, the task's for its own. Clocks before tasks, as whoever reckons clocks anew locks them.
 */
export async function keepWaiting(tx: Tx, clocks: DeadlineClocks, { caseKey, taskKey, at }: Waiting): Promise<void> {
  for (const { id, isPaused, mustPause } of await tx.query<ClockState>(CLOCKS, [caseKey, taskKey])) {
    if (mustPause && !isPaused) await clocks.pause(tx, { id, reason: 'applicant-asked', at });
    if (!mustPause && isPaused) await clocks.resume(tx, { id, at });
  }
  await tx.query(
    `UPDATE case_task SET waiting_since = (SELECT min(asked_at) FROM case_information WHERE task_key = $1 AND state = 'OPEN') WHERE key = $1`, [taskKey],
  );
}

const isPaused = 'EXISTS (SELECT 1 FROM deadline_pause p WHERE p.clock_id = d.id AND p.resumed_at IS NULL)';
const asksApplicant = (where: string): string => `EXISTS (SELECT 1 FROM case_information i WHERE ${where} AND i.state = 'OPEN' AND i.person_id IS NOT NULL)`;

const CLOCKS = `
  SELECT d.id, ${isPaused} AS "isPaused", ${asksApplicant('i.case_key = c.key')} AS "mustPause" FROM case_file c JOIN deadline_clock d ON d.id = c.clock_id WHERE c.key = $1 AND d.stopped_at IS NULL
  UNION ALL
  SELECT d.id, ${isPaused}, ${asksApplicant('i.task_key = t.key')} FROM case_task t JOIN deadline_clock d ON d.id = t.clock_id WHERE t.key = $2 AND d.stopped_at IS NULL`;
