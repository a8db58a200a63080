import type { RunEvent } from '../runtime/index.js';

/** A longer value is told by its name only; the variable's row has the last one. */
const longestValue = 2_000;

/**
 * What one row of `history` says, as short arrays in the order things happened:
 * ["+", element] entered, ["-", element] completed, ["x", element] terminated, [">", flow] taken,
 * ["o", kind, element, key] and ["c", kind, element, key, how] a task, job, timer, message or signal opened and closed,
 * ["v", name, value as JSON text or null when long, scope key unless it is the process],
 * ["!", element, incident type, incident key], ["~", incident key] resolved, ["s", signal] thrown,
 * ["w", job key, worker, since] held by a worker until now, ["a", task key, assignee], ["u", task or job key, changes],
 * ["t", timer key, due] armed again, ["f", job key, retries left] failed and to be tried again, ["m", key, element] moved by a migration.
 * In rows of what is no instance: ["p", message, correlation key] published or correlated, ["b", signal, subscriptions] broadcast,
 * ["n", kind, id, version] deployed, ["k", type, items] a batch operation of so many.
 */
export function historyEvents(instanceKey: string, events: readonly RunEvent[]): unknown[] {
  return events.map((event) => historyEvent(instanceKey, event));
}

function historyEvent(instanceKey: string, event: RunEvent): unknown[] {
  switch (event.kind) {
    case 'entered': return ['+', event.elementId];
    case 'left': return [event.how === 'COMPLETED' ? '-' : 'x', event.elementId];
    case 'flow': return ['>', event.flowId];
    case 'opened': return ['o', event.wait.kind, event.wait.elementId, event.key];
    case 'closed': return ['c', event.wait, event.elementId, event.key, ...(event.how === 'CANCELED' ? ['x'] : [])];
    case 'variable': return ['v', event.name, shortValue(event.value), ...(event.scopeKey === instanceKey ? [] : [event.scopeKey])];
    case 'incident': return ['!', event.elementId, event.type, event.key];
    case 'incident-resolved': return ['~', event.key];
    case 'signal': return ['s', event.name];
    case 'timer-again': return ['t', event.key, event.dueAt];
    case 'migrated':
    case 'migrated-wait': return ['m', event.key, event.elementId];
  }
}

function shortValue(value: unknown): string | null {
  const json = JSON.stringify(value ?? null);
  return json.length > longestValue ? null : json;
}
