import { checkFeel, compileFeel } from '../decisions/index.js';
import type { Expressions } from '../runtime/ports/index.js';

/** FEEL for the engine. */
export const feelExpressions: Expressions = {
  evaluate: (text, variables, now) => compileFeel(text).evaluate(variables, { now }),
  absent: (text, variables) => compileFeel(text).absent(variables),
  fault: (text) => (text.startsWith('=') ? checkFeel(text.slice(1).trim()) : null),
};
