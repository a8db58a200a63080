import { evaluate, unaryTest } from 'feelin';
import { withTimeArithmetic } from './time-arithmetic.js';
import { contextFor, type Variables } from './feel-context.js';
import { FeelError, FeelFailure } from './feel-error.js';
import { withClosedIterations } from './iterations.js';
import { runGuarded } from './run-guarded.js';
import { toJson } from './to-json.js';

/** What an evaluation knows besides its variables. */
export interface FeelOptions {
  /** The instant of now() and today(). */
  readonly now?: Date | undefined;
}

/** Evaluates FEEL and keeps FEEL's own values (dates, durations), for use in further expressions. */
export function evaluateFeel(text: string, variables: Variables, options: FeelOptions = {}): unknown {
  return guarded(text, () => {
    const context = contextFor(text, variables, options.now ?? new Date());
    return evaluate(withTimeArithmetic(withClosedIterations(text, context), context), context, 'camunda').value;
  });
}

/** Whether the input passes unary tests such as `> 5` or `"a","b"`, with the variables in sight. */
export function testUnary(text: string, input: unknown, scope: { variables: Variables } & FeelOptions): boolean {
  return (
    guarded(text, () => {
      const context = contextFor(text, scope.variables, scope.now ?? new Date());
      return unaryTest(text, { ...context, '?': input ?? null }, 'camunda').value;
    }) === true
  );
}

/** The result as JSON, or a FeelError that names the expression. */
export function jsonOrError(text: string, value: unknown): unknown {
  return named(text, () => toJson(value));
}

/** What the work answers as JSON, or a FeelError that names the expression it works for. */
export function answerOrError(text: string, work: () => unknown): unknown {
  return jsonOrError(text, named(text, work));
}

function guarded(text: string, work: () => unknown): unknown {
  return named(text, () => runGuarded(text, work));
}

function named(text: string, work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    if (error instanceof FeelError) throw error;
    // Bounds that cannot be compared: FEEL answers null, feelin throws.
    if (/^unsupported range: /.test(sentence(error))) return null;
    throw new FeelError(text, sentence(error));
  }
}

function sentence(error: unknown): string {
  if (error instanceof FeelFailure) return error.message;
  const message = String((error as { message?: unknown }).message ?? error);
  if (/call stack/.test(message)) return 'the expression calls itself without end';
  return message;
}
