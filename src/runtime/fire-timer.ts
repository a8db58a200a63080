import type { Advance } from './advance.js';
import { acts } from './engine/index.js';
import { RuntimeRefusal } from './errors.js';
import { awaken } from './awaken.js';
import { carryOut } from './family.js';
import type { InstanceStore } from './ports/index.js';

/** A due timer as its row says. */
export interface FireTimer {
  readonly instanceKey: string;
  readonly waitKey: string;
  readonly dueAt: Date;
  readonly repetitions: number;
  readonly cycle: string | null;
}

/** Fires one timer; a cycle that does not interrupt stays armed for its next beat. Refuses WAIT_IS_GONE when it fired already. */
export async function fireTimer(store: InstanceStore, command: FireTimer): Promise<Advance> {
  const awake = await awaken(store, command.instanceKey);
  const { waitKey } = command;
  if (!acts.fire(awake.run, { ...command, key: waitKey })) throw new RuntimeRefusal('WAIT_IS_GONE', { waitKey });
  return carryOut(store, awake);
}
