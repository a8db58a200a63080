import { compileFeel, FeelError } from '../../decisions/index.js';
import type { Feel } from '../../forms/index.js';

/** A form's expressions in the diagrams' dialect; what cannot be evaluated hides nothing and bounds nothing, as on the page. */
export const feel: Feel = (expression, variables) => {
  try {
    return compileFeel(expression).evaluate(variables);
  } catch (error) {
    if (error instanceof FeelError) return undefined;
    throw error;
  }
};
