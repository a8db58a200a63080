import type { Advance } from './advance.js';
import { RuntimeRefusal } from './errors.js';
import { awaken } from './awaken.js';
import { carryOut } from './family.js';
import type { InstanceStore } from './ports/index.js';

export interface ResolveIncident {
  readonly instanceKey: string;
  readonly incidentKey: string;
}

/** The cause is mended: the token goes on exactly where it stopped. */
export async function resolveIncident(store: InstanceStore, command: ResolveIncident): Promise<Advance> {
  const awake = await awaken(store, command.instanceKey);
  const { run } = awake;
  const instance = [...run.tree.all()].find((candidate) => candidate.incident?.key === command.incidentKey);
  const phase = instance?.incident?.phase;
  if (!instance || !phase) throw new RuntimeRefusal('INCIDENT_RESOLVED', { incidentKey: command.incidentKey });
  run.resolved(instance);
  run.node(instance.elementId).resume(run, instance, phase);
  return carryOut(store, awake);
}
