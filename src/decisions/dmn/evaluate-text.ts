import { evaluateFeel, testUnary } from '../feel/index.js';
import { DecisionError } from './decision-error.js';
import type { Scope } from './evaluation.js';

/** The value of an expression; an empty one is null. */
export function valueOf(text: string, scope: Scope): unknown {
  if (text === '') return null;
  checkDeadline(scope);
  return evaluateFeel(text, scope.variables, { now: scope.now });
}

/** Whether the input passes a cell of a table; an empty cell and "-" pass everything. */
export function passes(text: string, input: unknown, scope: Scope): boolean {
  if (text === '' || text === '-') return true;
  checkDeadline(scope);
  return plainTest(text, input) ?? testUnary(text, input, { variables: scope.variables, now: scope.now });
}

const PLAIN_TEXTS = /^"[^"\\]*"(?:\s*,\s*"[^"\\]*")*$/;
const PLAIN_NUMBER = /^(<=|>=|<|>)?\s*(-?\d+(?:\.\d+)?)$/;

// Most cells are a text or a bound. Comparing those directly spares the reader, rule after rule.
function plainTest(text: string, input: unknown): boolean | undefined {
  if (typeof input === 'string' && PLAIN_TEXTS.test(text)) {
    return (text.match(/"[^"]*"/g) ?? []).some((quoted) => quoted.slice(1, -1) === input);
  }
  const bound = typeof input === 'number' ? PLAIN_NUMBER.exec(text) : null;
  return bound ? compare(input as number, bound[1], Number(bound[2])) : undefined;
}

function compare(input: number, sign: string | undefined, bound: number): boolean {
  if (sign === '<') return input < bound;
  if (sign === '<=') return input <= bound;
  if (sign === '>') return input > bound;
  return sign === '>=' ? input >= bound : input === bound;
}

function checkDeadline({ deadlineMs }: Scope): void {
  if (performance.now() > deadlineMs) throw new DecisionError('The evaluation took too long as a whole.');
}
