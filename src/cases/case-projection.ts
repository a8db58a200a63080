import type { Documents } from '../documents/index.js';
import type { DeadlineClocks } from '../org/calendar/index.js';
import type { Clock, Tx } from '../platform/index.js';
import type { Projection, SavedStep } from '../runtime-postgres/index.js';
import { withdrawQuestions } from './actions/withdraw-questions.js';
import { closeCase } from './close-case.js';
import { followTasks } from './follow-tasks.js';
import { insertCase, type NewCase } from './new-case.js';
import { followRecalls } from './recalls.js';
import { startTerms, stopTerms } from './terms.js';
import { writeMovements } from './write-movements.js';

/** Keeps cases, their task rows and their movements where the runtime is, in each of its transactions. */
export class CaseProjection implements Projection {
  private readonly expected = new WeakMap<Tx, NewCase>();

  constructor(private readonly parts: { readonly clocks: DeadlineClocks; readonly clock: Clock; readonly documents: Documents }) {}

  /** The next process that starts in this transaction is this case. */
  expect(tx: Tx, newCase: NewCase): void {
    this.expected.set(tx, newCase);
  }

  async stepSaved(tx: Tx, step: SavedStep): Promise<void> {
    const newCase = this.expected.get(tx);
    if (newCase && step.instanceKey === step.rootKey) {
      this.expected.delete(tx);
      insertCase(tx, newCase, step);
    }
    if (!concernsCase(step)) return;
    const [known] = await tx.prepared<{ il: number | null }>('SELECT il FROM case_file WHERE key = $1', [step.rootKey]);
    if (!known) return;

    // Clock before task, as whoever reckons clocks anew has them.
    const { clocks } = this.parts;
    await stopTerms(tx, clocks, step);
    await withdrawQuestions(tx, clocks, step);
    followTasks(tx, { at: step.at, actor: step.actor, tasks: [...(await startTerms(tx, clocks, { step, il: known.il })), ...(await otherTasks(tx, step))] });
    followRecalls(tx, step);
    writeMovements(tx, step);
    if (step.ended && step.instanceKey === step.rootKey) await closeCase(tx, this.parts.documents, { key: step.rootKey, at: step.at, result: step.ended });
  }

  async taskChanged(tx: Tx, taskKey: string): Promise<void> {
    followTasks(tx, { at: this.parts.clock.now(), actor: null, tasks: [{ key: taskKey }] });
  }
}

/** Most steps of most processes are nothing to a case: they cost no question. */
function concernsCase({ entered, opened, closed, ended, isMigration }: SavedStep): boolean {
  return isMigration || ended !== null || entered.length > 0 || opened.some(({ wait }) => wait.kind === 'task' || wait.kind === 'message') || closed.some(({ wait }) => wait === 'task' || wait === 'message');
}

/** What was open before and is not any more; after a migration all of the instance, for each may have another name. */
async function otherTasks(tx: Tx, { opened, closed, instanceKey, isMigration }: SavedStep): Promise<{ key: string }[]> {
  const fresh = new Set(opened.map(({ key }) => key));
  const known = isMigration ? await tx.query<{ key: string }>('SELECT key FROM user_task WHERE instance_key = $1', [instanceKey]) : closed.filter(({ wait }) => wait === 'task');
  return known.filter(({ key }) => !fresh.has(key)).map(({ key }) => ({ key }));
}
