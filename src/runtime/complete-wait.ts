import type { Advance } from './advance.js';
import { acts } from './engine/index.js';
import { RuntimeRefusal } from './errors.js';
import { awaken } from './awaken.js';
import { carryOut } from './family.js';
import type { InstanceStore } from './ports/index.js';

/** The answer to a wait: a person's task, a job, a message or a signal. */
export interface CompleteWait {
  readonly instanceKey: string;
  /** The key of the task, job, or subscription. */
  readonly waitKey: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Answers a wait and takes the instance to its next ones; refuses WAIT_IS_GONE when somebody was faster. */
export async function completeWait(store: InstanceStore, command: CompleteWait): Promise<Advance> {
  const awake = await awaken(store, command.instanceKey);
  if (!acts.trigger(awake.run, command.waitKey, command.variables)) throw new RuntimeRefusal('WAIT_IS_GONE', { waitKey: command.waitKey });
  return carryOut(store, awake);
}
