import { compileFeel, FeelError } from '../../../../src/decisions/feel/index.js';
import type { Feel } from '../../../../src/forms/index.js';

/** The diagrams' own dialect, as the server evaluates it; what cannot be evaluated is nothing on both sides. */
export const feel: Feel = (expression, variables) => {
  try {
    return compileFeel(expression).evaluate(variables);
  } catch (error) {
    if (error instanceof FeelError) return undefined;
    throw error;
  }
};
