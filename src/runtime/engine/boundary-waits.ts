import { firstDue } from './timers.js';
import type { ElementModel } from './model.js';
import { Reading } from './reading.js';
import type { Run } from './run.js';
import type { ElementInstance } from './tokens.js';
import type { Wait } from './waits.js';

/** The waits of the boundary events around an element and of the events inside its scope; items of a loop leave them to the body. */
export function boundaryWaits(run: Run, instance: ElementInstance, inside: readonly ElementModel[]): Wait[] {
  const { boundaries } = run.model(instance.elementId);
  const around = instance.item === undefined ? boundaries : [];
  return [...around, ...inside].flatMap((event) => eventWait(run, event, instance.key));
}

/** The wait an event opens; none for events that are caught when thrown (error, escalation, compensation). */
export function eventWait(run: Run, model: ElementModel, scopeKey: string): Wait[] {
  const { event, interrupting, id: elementId } = model;
  const read = new Reading(run, scopeKey);
  if (event?.kind === 'timer' && event.timer) {
    const text = run.evaluate(event.timer.text, scopeKey);
    return [{ kind: 'timer', elementId, interrupting, ...firstDue(event.timer.kind, text, run.surroundings.now) }];
  }
  if (event?.kind === 'message') return [{ kind: 'message', elementId, interrupting, name: read.text(event.reference, 'message name'), correlationKey: read.text(event.correlationKey, 'correlation key') }];
  if (event?.kind === 'signal') return [{ kind: 'signal', elementId, interrupting, name: read.text(event.reference, 'signal name') }];
  if (event?.kind === 'conditional') return [{ kind: 'condition', elementId }];
  return [];
}

/** Opens what is not open yet: an element that stopped half-way keeps the waits around it. */
export function openAll(run: Run, instance: ElementInstance, waits: readonly Wait[]): void {
  const open = new Set(instance.waits.map((wait) => wait.elementId));
  for (const wait of waits) if (!open.has(wait.elementId)) run.open(instance, wait);
}
