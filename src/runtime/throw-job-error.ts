import type { Advance } from './advance.js';
import { acts } from './engine/index.js';
import { RuntimeRefusal } from './errors.js';
import { awaken } from './awaken.js';
import { carryOut } from './family.js';
import type { InstanceStore } from './ports/index.js';

export interface ThrowJobError {
  readonly instanceKey: string;
  readonly jobKey: string;
  readonly code: string;
  readonly message: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** A job ends with a BPMN error: the nearest handler takes it, and where there is none an incident waits for an operator. */
export async function throwJobError(store: InstanceStore, command: ThrowJobError): Promise<Advance> {
  const awake = await awaken(store, command.instanceKey);
  const { run } = awake;
  const { code, message, variables } = command;
  const found = run.tree.waiting(command.jobKey);
  if (!found) throw new RuntimeRefusal('WAIT_IS_GONE', { waitKey: command.jobKey });
  if (!acts.throwFrom(run, found.instance, { kind: 'error', code, message, variables })) {
    const text = `nobody catches the error '${code}'${message ? `: ${message}` : ''}`;
    run.stop(found.instance, 'job', new acts.ElementFault('UNHANDLED_ERROR_EVENT', text, command.jobKey));
  }
  return carryOut(store, awake);
}
