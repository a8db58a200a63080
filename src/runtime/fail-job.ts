import type { Advance } from './advance.js';
import { acts } from './engine/index.js';
import { RuntimeRefusal } from './errors.js';
import { awaken } from './awaken.js';
import { carryOut } from './family.js';
import type { InstanceStore } from './ports/index.js';

export interface FailJob {
  readonly instanceKey: string;
  readonly jobKey: string;
  readonly message: string;
  /** Local variables of the element, for the operator to see. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/** A job has failed for the last time: its token waits with an incident until an operator resolves it. */
export async function failJob(store: InstanceStore, command: FailJob): Promise<Advance> {
  const awake = await awaken(store, command.instanceKey);
  const found = awake.run.tree.waiting(command.jobKey);
  if (!found) throw new RuntimeRefusal('WAIT_IS_GONE', { waitKey: command.jobKey });
  awake.run.variables.setLocal(found.instance.key, command.variables);
  awake.run.stop(found.instance, 'job', new acts.ElementFault('JOB_NO_RETRIES', command.message || 'no retries left', command.jobKey));
  return carryOut(store, awake);
}
