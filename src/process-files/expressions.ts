import { checkFeel, compileFeel } from '../decisions/index.js';
import type { Expressions } from '../runtime/ports/index.js';

/** FEEL as the server gives it to the engine, for diagrams that are only looked at or tried. */
export const feel: Expressions = {
  evaluate: (text, variables, now) => compileFeel(text).evaluate(variables, { now }),
  absent: (text, variables) => compileFeel(text).absent(variables),
  fault: (text) => (text.startsWith('=') ? checkFeel(text.slice(1).trim()) : null),
};
