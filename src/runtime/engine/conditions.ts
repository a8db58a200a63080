import { trigger } from './trigger.js';
import type { Run } from './run.js';

/** Fires the first conditional event whose condition has turned true since the variables last changed. */
export function checkConditions(run: Run): boolean {
  for (const instance of [...run.all()]) {
    for (const wait of [...instance.waits]) {
      if (wait.kind !== 'condition') continue;
      const condition = run.model(wait.elementId).event?.condition ?? '';
      const holds = run.evaluate(condition, instance.key, 'CONDITION_ERROR') === true;
      const turned = holds && !wait.held;
      wait.held = holds;
      if (!turned) continue;
      trigger(run, wait.key, {});
      return true;
    }
  }
  return false;
}
