import { ElementFault } from './faults.js';
import type { Run } from './run.js';
import type { ElementInstance } from './tokens.js';
import { trigger } from './trigger.js';

/** Fires the first conditional event whose condition has turned true since the variables last changed. */
export function checkConditions(run: Run): boolean {
  for (const instance of [...run.tree.read()]) {
    for (const wait of [...instance.waits]) {
      if (wait.kind !== 'condition') continue;
      const isTrue = holds(run, instance, run.model(wait.elementId).event?.condition ?? '');
      const turned = isTrue && !wait.held;
      wait.held = isTrue;
      if (!turned) continue;
      trigger(run, wait.key, {});
      return true;
    }
  }
  return false;
}

/** A condition over variables that are not there yet does not hold; it is no fault. */
function holds(run: Run, instance: ElementInstance, condition: string): boolean {
  try {
    return run.evaluate(condition, instance.key, 'CONDITION_ERROR') === true;
  } catch (fault) {
    if (fault instanceof ElementFault) return false;
    throw fault;
  }
}
