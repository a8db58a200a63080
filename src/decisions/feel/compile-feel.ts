import { absentNames, type AbsentName } from './absent-names.js';
import { checkFeel } from './check-feel.js';
import { evaluateFeel, answerOrError, type FeelOptions } from './evaluate-feel.js';
import type { Variables } from './feel-context.js';
import { FeelError } from './feel-error.js';
import { readSimple } from './simple-expression.js';

/** A value of a diagram, read once: either fixed text or an expression over variables. */
export interface FeelExpression {
  readonly text: string;
  /** True when no variable can change the value. */
  readonly isStatic: boolean;
  /** The value as a variable may hold it; dates and durations are ISO text, which is what timers take. */
  evaluate(variables: Variables, options?: FeelOptions): unknown;
  /** What it names and the variables do not have, or have as null. */
  absent(variables: Variables): readonly AbsentName[];
}

const MOST_KEPT = 2_000;
const kept = new Map<string, FeelExpression>();

/** Reads a value in Camunda's dialect: "=" begins an expression, all else is the text itself. */
export function compileFeel(text: string): FeelExpression {
  const known = kept.get(text);
  const expression = known ?? compile(text);
  // A Map keeps insertion order: putting a used entry last makes the first the least recently used.
  if (known) kept.delete(text);
  else if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value as string);
  kept.set(text, expression);
  return expression;
}

function compile(text: string): FeelExpression {
  if (!text.startsWith('=')) return { text, isStatic: true, evaluate: () => text, absent: () => [] };
  const source = text.slice(1).trim();
  const complaint = checkFeel(source);
  if (complaint !== null) throw new FeelError(source, complaint);
  const path = PATH.test(source) && !LITERALS.has(source) ? source.split('.') : undefined;
  const absent = (variables: Variables): AbsentName[] => absentNames(source, variables);
  const simple = path ? null : readSimple(source);
  if (simple) return { text, isStatic: false, absent, evaluate: (variables) => answerOrError(source, () => simple(variables)) };
  return {
    text,
    isStatic: false,
    absent,
    evaluate: (variables, options) => {
      const found = path && follow(path, variables);
      return answerOrError(source, () => (found === undefined ? evaluateFeel(source, variables, options) : found));
    },
  };
}

// Most mappings are a bare path; following it is a thousand times cheaper than parsing it again.
const PATH = /^[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*$/;
const LITERALS = new Set(['null', 'true', 'false']);

function follow(path: readonly string[], variables: Variables): unknown {
  let value: unknown = variables;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    if (!Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string, unknown>)[step];
  }
  return value;
}
